import { HtmlValidate } from "html-validate";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { findDeadLinks, valuesOf } from "./dead-links.ts";
import { listFiles, readFiles } from "./list-files.ts";
import { RandomCatalogue } from "./random-catalogue.ts";
import { runCli } from "./run-cli.ts";

// `--pages servers`: tools are sections of their server's page, and their own addresses lead there.

const small = "tests/fixtures/small";
const place = ["--pages", "servers", "--site", "https://example.org", "--base", "/x"];
let folder = "";
/** Links begin with the base, so the site lies in `folder/x`. */
let site = "";

async function build(out: string, ...more: readonly string[]): Promise<void> {
  const run = await runCli("build", "--out", out, ...more);
  expect(run.stderr).not.toContain("error");
  expect(run.code).toBe(0);
}

function expectSame(one: string, other: string): void {
  const [ours, theirs] = [readFiles(one), readFiles(other)];
  expect([...ours.keys()]).toEqual([...theirs.keys()]);
  for (const [file, bytes] of ours) expect(bytes.equals(theirs.get(file) ?? Buffer.of()), file).toBe(true);
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "toolrisk-tiers-"));
  site = join(folder, "pages", "x");
  await build(site, "--catalogue", small, ...place);
});

afterAll(() => rmSync(folder, { recursive: true }));

const read = (file: string): string => readFileSync(join(site, file), "utf8");

/** Server and tool of every tool page of the other tier. */
function toolAddresses(): readonly (readonly [string, string])[] {
  return listFiles(site)
    .filter((file) => file.startsWith("tools/"))
    .map((file) => file.split("/") as [string, string, string, string])
    .map(([, server, tool]) => [server, tool]);
}

test("every link leads to a page and to a place on it, those of tools to their sections", () => {
  expect(findDeadLinks(join(folder, "pages"))).toEqual([]);
  const links = valuesOf(read("levels/critical/index.html"), / href="([^"]*#[^"]*)"/g);
  expect(links).toContain("/x/servers/harbour-log/#delete-log-entry");
});

test("a tool's section holds its verdict, its rule and its evidence", () => {
  const html = read("servers/harbour-log/index.html");
  const [section = ""] = valuesOf(html, /<section [^>]*id="delete-log-entry"[^>]*>(.*?)<\/section>/gs);
  for (const words of [
    "delete_",
    "Destructive",
    "Can remove",
    "denied",
    "is judged a Destructive tool because",
  ])
    expect(section).toContain(words);
});

test("the address of each tool's own page leads to its section", () => {
  const tools = listFiles(small).flatMap((file) => {
    const { tools } = JSON.parse(readFileSync(join(small, file), "utf8")) as { tools: unknown[] };
    return tools;
  });
  const addresses = toolAddresses();
  expect(addresses.length).toBe(tools.length);
  for (const [server, tool] of addresses) {
    const page = read(`tools/${server}/${tool}/index.html`);
    expect(page).toContain(`content="0; url=/x/servers/${server}/#${tool}"`);
    expect(read(`servers/${server}/index.html`)).toContain(` id="${tool}"`);
    expect(page.length).toBeLessThan(500);
  }
});

test("for a host that reads rules two of them serve every tool, and no page is for one", async () => {
  const out = join(folder, "rules");
  await build(out, "--catalogue", small, ...place, "--host", "cloudflare-pages");
  expect(listFiles(out).filter((file) => file.startsWith("tools/"))).toEqual([]);
  const rules = readFileSync(join(out, "_redirects"), "utf8").trim().split("\n");
  expect(rules.length).toBe(2);
  for (const [server, tool] of toolAddresses()) {
    for (const address of [`/x/tools/${server}/${tool}/`, `/x/tools/${server}/${tool}`]) {
      expect(follow(rules, address)).toBe(`/x/servers/${server}/#${tool}`);
    }
  }
  expect(follow(rules, "/x/servers/tool-shed/")).toBeUndefined();
});

/** Where rules of `_redirects` lead: a placeholder stands for all but a slash, the first rule that matches counts. */
function follow(rules: readonly string[], address: string): string | undefined {
  for (const [from = "", to = ""] of rules.map((rule) => rule.split(" "))) {
    const found = new RegExp(`^${from.replace(/:(\w+)/g, "(?<$1>[^/]+)")}$`).exec(address);
    if (found) return to.replace(/:(\w+)/g, (_, name: string) => found.groups?.[name] ?? "");
  }
  return undefined;
}

test("without redirects the addresses of tools lead nowhere", async () => {
  const out = join(folder, "none");
  await build(out, "--catalogue", small, ...place, "--no-redirects");
  expect(listFiles(out).filter((file) => file.startsWith("tools/") || file === "_redirects")).toEqual([]);
});

test("the sitemap holds pages only, not what leads on", () => {
  const sitemap = read("sitemap.xml");
  expect(sitemap).toContain("https://example.org/x/servers/harbour-log/");
  expect(sitemap).not.toContain("/tools/");
});

test("workers, Astro's own build and shards give the same bytes", async () => {
  const plain = join(folder, "plain");
  await build(plain, "--catalogue", small, ...place, "--workers", "0");
  expectSame(site, plain);
  const parts = [1, 2].map((index) => join(folder, `part-${index}`));
  for (const [index, part] of parts.entries())
    await build(part, "--catalogue", small, ...place, "--shard", `${index + 1}/2`);
  const merged = join(folder, "merged");
  const run = await runCli("merge", ...parts, "--out", merged, ...place);
  expect(run.code).toBe(0);
  expectSame(site, merged);
  const other = await runCli("merge", ...parts, "--out", join(folder, "other"), ...place.slice(2));
  expect(other.code).toBe(1);
  expect(other.stderr).toContain("--pages");
});

test("after edits an update gives the bytes of a clean build", async () => {
  const edited = new RandomCatalogue(11, 8);
  const catalogue = join(folder, "edited");
  const [updated, fresh] = [join(folder, "updated"), join(folder, "fresh")];
  edited.write(catalogue);
  await build(updated, "--catalogue", catalogue, ...place);
  for (let round = 0; round < 4; round++) {
    const edits = [edited.edit(), edited.edit()];
    edited.write(catalogue);
    await build(updated, "--catalogue", catalogue, ...place);
    await build(fresh, "--catalogue", catalogue, ...place, "--fresh");
    expect(listFiles(updated), edits.join()).toEqual(listFiles(fresh));
    expectSame(updated, fresh);
  }
}, 300_000);

test("a tool may be named like a part of the page: no id is there twice, and pages are well-formed", async () => {
  const ids = new Set(
    ["servers/harbour-log/index.html", "index.html"].flatMap((page) =>
      valuesOf(read(page), / id="([^"]*)"/g),
    ),
  );
  const names = new Set([...ids, "main", "rule", "tools", "facts"].map((id) => id.replace(/^_/, "")));
  const tools = [...names].map((name) => ({ name: name.replaceAll("-", "_"), description: "Reads it." }));
  const catalogue = join(folder, "named");
  mkdirSync(catalogue);
  writeFileSync(join(catalogue, "named.json"), JSON.stringify({ name: "named", tools }));
  const out = join(folder, "named-site");
  await build(out, "--catalogue", catalogue, "--pages", "servers");
  const validator = new HtmlValidate({ extends: ["html-validate:standard"] });
  for (const page of [out, site].flatMap((root) => pagesOf(root))) {
    const { results } = await validator.validateString(readFileSync(page, "utf8"));
    expect(
      results.flatMap(({ messages }) => messages.map(({ line, ruleId, message }) => [line, ruleId, message])),
      page,
    ).toEqual([]);
  }
});

function pagesOf(root: string): readonly string[] {
  return listFiles(root)
    .filter((file) => file.startsWith("servers/") || file.startsWith("tools/"))
    .filter((file) => file.endsWith(".html"))
    .map((file) => join(root, file));
}
