import { cpSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Locator, Page } from "playwright-core";
import { beforeAll, expect, test } from "vitest";
import { serverSituations } from "#components/other-formats.ts";
import { formats } from "#policy/formats.ts";
import type { Profile } from "#policy/rule.ts";
import { policyTarget, serverRules } from "#policy/server-rules.ts";
import { judgeCatalogue } from "#store/judge-catalogue.ts";
import type { JudgedServer } from "#store/judged.ts";
import { useSite } from "./use-site.ts";
import { findFaultsInAllLooks, innocent } from "./visit.ts";

// The page of a server: its table, its policy in every format, and what of it is there on paper and without JavaScript.

const servers = ["mongodb", "stripe", "aws-step-functions"] as const;
let mongodb: JudgedServer;
const site = useSite((folder) => {
  for (const server of servers) cpSync(`content/servers/${server}.json`, join(folder, `${server}.json`));
});

beforeAll(async () => {
  const input = { catalogue: ["content/servers/mongodb.json"], reviews: undefined, today: "2026-01-01" };
  for await (const { judged } of judgeCatalogue(input)) if (judged) mongodb = judged;
});

const tokensHead = (page: Page): Locator => page.locator(".tool-rows thead th").last();

const shownNames = (page: Page): Promise<readonly string[]> =>
  page.locator(".tool-rows tbody tr:visible th a").allTextContents();

test(
  "a server's page has no barrier and no sideways scroll, as it comes, filtered, and in another format",
  { timeout: 300_000 },
  async () => {
    await using visit = await site.visit({ reducedMotion: "reduce" });
    const { page, misdeeds } = visit;
    await page.goto(`${site.address}servers/aws-step-functions/`, { waitUntil: "load" });
    expect(await findFaultsInAllLooks(page)).toEqual([]);
    await page.goto(`${site.address}servers/mongodb/?q=atlas&sort=-tokens`, { waitUntil: "load" });
    await page.getByLabel("Other format").selectOption("gemini-cli");
    await page.getByLabel("Who is there").selectOption("interactive");
    await page.getByText("config.toml").first().waitFor();
    expect(await findFaultsInAllLooks(page)).toEqual([]);
    expect(misdeeds).toEqual(innocent);
  },
);

test("a reader filters a server's tools, and who is sent the address sees the same", async () => {
  await using visit = await site.visit();
  const { page, misdeeds } = visit;
  await page.goto(`${site.address}servers/mongodb/`, { waitUntil: "load" });
  const all = await shownNames(page);
  expect(all).toHaveLength(mongodb.server.tools.length);
  await page.getByLabel("Level", { exact: true }).selectOption("critical");
  await page.getByLabel("Flag").selectOption("code");
  await tokensHead(page).getByRole("button").click();
  const critical = await shownNames(page);
  expect(critical.length).toBeGreaterThan(1);
  expect(critical.length).toBeLessThan(all.length);
  expect(await page.getByRole("status").textContent()).toBe(`${critical.length} of ${all.length} tools`);
  expect(new URL(page.url()).search).toBe("?level=critical&flag=code&sort=-tokens");
  await using other = await site.visit();
  await other.page.goto(page.url(), { waitUntil: "load" });
  expect(await shownNames(other.page)).toEqual(critical);
  expect(await tokensHead(other.page).getAttribute("aria-sort")).toBe("descending");
  await other.page.getByRole("button", { name: "Show all" }).click();
  expect(new Set(await shownNames(other.page))).toEqual(new Set(all));
  expect([misdeeds, other.misdeeds]).toEqual([innocent, innocent]);
});

test("a name is found in the table by its parts, however they are joined", async () => {
  await using visit = await site.visit();
  const { page } = visit;
  await page.goto(`${site.address}servers/mongodb/`, { waitUntil: "load" });
  for (const words of ["delete many", "deleteMany", "delete_many", "DELETE-MANY"]) {
    await page.getByLabel("Filter the tools by name or words").fill(words);
    expect(await shownNames(page), words).toContain("delete-many");
    expect((await shownNames(page)).length, words).toBeLessThan(4);
  }
});

test("an address that asks for what there is not shows everything", async () => {
  await using visit = await site.visit();
  const { page, misdeeds } = visit;
  const wrong = "?level=lethal&category=__proto__&flag=%3Cimg%3E&sort=constructor&q=";
  await page.goto(`${site.address}servers/mongodb/${wrong}`, { waitUntil: "load" });
  expect(await shownNames(page)).toHaveLength(mongodb.server.tools.length);
  expect(misdeeds).toEqual(innocent);
});

test("the keyboard sorts the table by each of its heads, both ways", async () => {
  await using visit = await site.visit();
  const { page } = visit;
  await page.goto(`${site.address}servers/stripe/`, { waitUntil: "load" });
  const head = page.locator(".tool-rows thead th").first();
  await head.getByRole("button").focus();
  await page.keyboard.press("Enter");
  expect(await head.getAttribute("aria-sort")).toBe("ascending");
  const names = await shownNames(page);
  expect(names).toEqual(names.toSorted((a, b) => a.localeCompare(b, "en")));
  await page.keyboard.press("Space");
  expect(await head.getAttribute("aria-sort")).toBe("descending");
  expect(await shownNames(page)).toEqual(names.toReversed());
});

/** The policy as the program prints it; undefined where the format refuses. */
function printed(format: (typeof formats)[number], situation: string): string | undefined {
  const { server, assessments } = mongodb;
  const options =
    situation === "read-only" ? { toolClass: "read-only" as const } : { profile: situation as Profile };
  const policy = format.render(policyTarget(server), serverRules(server.tools, assessments, options));
  return "text" in policy ? policy.text : undefined;
}

test("in every format and situation the browser prints what the program prints", async () => {
  await using visit = await site.visit();
  const { page, misdeeds } = visit;
  await page.goto(`${site.address}servers/mongodb/`, { waitUntil: "load" });
  const code = page.locator("format-tabs > .pane:visible code").first();
  for (const situation of Object.keys(serverSituations)) {
    await page.getByLabel("Who is there").selectOption(situation);
    for (const [index, format] of formats.entries()) {
      if (index < 2) await page.getByRole("tab", { name: format.label }).click();
      else await page.getByLabel("Other format").selectOption(format.id);
      await expect
        .poll(() => code.textContent(), { message: `${format.id}, ${situation}` })
        .toBe(printed(format, situation));
    }
  }
  expect(misdeeds).toEqual(innocent);
});

test("the files of a server's policy are what the program prints, and a saved one has its own name", async () => {
  for (const { id, language } of formats) {
    const ending = { jsonc: "json", nginx: "conf", shellscript: "sh" }[language as string] ?? language;
    const file = join(site.folder, "servers/mongodb/policies", `${id}.${ending}`);
    const format = formats.find((known) => known.id === id);
    expect(readFileSync(file, "utf8"), id).toBe(format && printed(format, "unattended"));
  }
  await using visit = await site.visit();
  const { page } = visit;
  await page.goto(`${site.address}servers/mongodb/`, { waitUntil: "load" });
  await page.getByLabel("Other format").selectOption("codex");
  const [saved] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Save config.toml" }).click(),
  ]);
  expect(saved.suggestedFilename()).toBe("config.toml");
  const codex = formats.find(({ id }) => id === "codex");
  expect(readFileSync(await saved.path(), "utf8")).toBe(codex && printed(codex, "unattended"));
});

test("without JavaScript the table, both main policies and the files of all others are there", async () => {
  await using visit = await site.visit({ javaScriptEnabled: false });
  const { page } = visit;
  await page.goto(`${site.address}servers/mongodb/`, { waitUntil: "load" });
  expect(await shownNames(page)).toHaveLength(mongodb.server.tools.length);
  expect(await page.locator("format-tabs pre:visible").count()).toBe(2);
  expect(await page.getByRole("button").count()).toBe(0);
  expect(await page.getByRole("combobox").count()).toBe(0);
  const files = page.locator(".format-rows a[download]");
  expect(await files.count()).toBe(formats.length);
  const [file] = await Promise.all([page.waitForEvent("download"), files.nth(2).click()]);
  expect(file.suggestedFilename()).toBe("settings.json");
});

test("on paper every tool has its decision, whatever is filtered, and there is room to sign", async () => {
  await using visit = await site.visit();
  const { page } = visit;
  await page.goto(`${site.address}servers/mongodb/?q=aggregate`, { waitUntil: "load" });
  expect((await shownNames(page)).length).toBeLessThan(4);
  await page.emulateMedia({ media: "print" });
  expect(await shownNames(page)).toHaveLength(mongodb.server.tools.length);
  expect(await page.locator("input:visible, select:visible, button:visible:not(th > *)").count()).toBe(0);
  const signing = await page.locator(".sign-off").innerText();
  for (const words of ["Decided by", "Signature", "mongodb-mcp-server 3.0.4", "20 November 2026"])
    expect(signing).toContain(words);
  expect(signing).toMatch(/[0-9a-f]{64}/);
  expect((await page.pdf({ format: "A4" })).length).toBeGreaterThan(20_000);
});

test("a record that a person wrote does not pass for the server's words", async () => {
  await using visit = await site.visit();
  const { page } = visit;
  await page.goto(`${site.address}servers/aws-step-functions/`, { waitUntil: "load" });
  const text = await page.locator("main").innerText();
  expect(text).not.toContain("own words");
  expect(text).toContain("Written from the server's documentation");
  expect(text).toContain("These definitions were written from documentation");
});
