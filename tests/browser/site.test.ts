import type { Locator, Page } from "playwright-core";
import { expect, test } from "vitest";
import { useSite } from "./use-site.ts";
import { findBarriers, innocent } from "./visit.ts";

// What a reader does on the site, with a mouse, a keyboard, a small screen, and without JavaScript.

const tool = "tools/harbour-log/delete-log-entry/";
const site = useSite("tests/fixtures/small", "/x");

/** The search's input, opened by its shortcut. */
async function openSearch(page: Page): Promise<Locator> {
  await page.keyboard.press("Control+k");
  const input = page.locator("pagefind-modal input");
  await input.waitFor();
  return input;
}

test("a tool is found by any way to write its name, and its rule is copied", async () => {
  await using visit = await site.visit({
    permissions: ["clipboard-read", "clipboard-write"],
  });
  const { page, misdeeds } = visit;
  await page.goto(site.address, { waitUntil: "load" });
  const input = await openSearch(page);
  const result = page.locator(".found a").first();
  await input.fill("ship");
  await expect.poll(() => page.locator(".found").count()).toBeGreaterThan(1);
  // Where the first result's words stand a click hits the first result, not the last one's link spread over all.
  await result.click({ trial: true });
  const found = [
    ["assignBerth", "assignBerth"],
    ["create_log_entry", "create_log_entry"],
    ["assign_berth", "assignBerth"],
    ["createLogEntry", "create_log_entry"],
    ["Assign Berth", "assignBerth"],
    ["create log entry", "create_log_entry"],
    ["ASSIGN-BERTH", "assignBerth"],
    ["log entry create", "create_log_entry"],
    ["assign berth", "assignBerth"],
  ] as const;
  for (const [words, name] of found) {
    await input.fill(words);
    await expect.poll(() => result.textContent(), { message: words }).toBe(name);
  }
  expect(await findBarriers(page)).toEqual([]);
  await result.click();
  await page.waitForURL("**/x/tools/harbour-log/assign-berth-*/");
  await page.getByRole("button", { name: "Copy" }).first().click();
  await page.getByRole("button", { name: "Copied" }).waitFor();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(JSON.parse(copied)).toHaveProperty("tools.assignBerth");
  expect(misdeeds).toEqual(innocent);
});

test("with the keyboard alone a reader finds a tool, copies its rule and chooses a theme, and sees where the focus is", async () => {
  await using visit = await site.visit({
    permissions: ["clipboard-read", "clipboard-write"],
    colorScheme: "light",
  });
  const { page, misdeeds } = visit;
  await page.goto(site.address, { waitUntil: "load" });
  await openSearch(page);
  await page.keyboard.type("delete log entry");
  await expect.poll(() => page.locator(".found a").first().textContent()).toBe("delete_log_entry");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.waitForURL(`**/x/${tool}`);
  await page.waitForLoadState("load");
  await tabTo(page, "Copy");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Copied" }).waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain("delete_log_entry");
  await page.reload({ waitUntil: "load" });
  await tabTo(page, "Dark theme");
  await page.keyboard.press("Space");
  expect(await page.evaluate(() => document.documentElement.dataset["theme"])).toBe("dark");
  expect(misdeeds).toEqual(innocent);
});

/** Presses Tab until a control of that name has the focus. Whatever has it on the way is in sight and outlined. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let stops = 0; stops < 60; stops++) {
    await page.keyboard.press("Tab");
    const stop = await page.evaluate(() => {
      const element = document.activeElement;
      if (!element) return undefined;
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      const { width, height } = element.getBoundingClientRect();
      return {
        name: element.ariaLabel ?? element.textContent?.trim() ?? "",
        isVisible: outlineStyle !== "none" && parseFloat(outlineWidth) >= 2 && width * height > 0,
      };
    });
    expect(stop?.isVisible, `${stop?.name} has a visible focus`).toBe(true);
    if (stop?.name === name) return;
  }
  throw new Error(`Tab does not come to ${name}`);
}

test("the chosen format stays chosen on the next page, also one of the folded ones", async () => {
  await using visit = await site.visit();
  const { page, misdeeds } = visit;
  await page.goto(site.address + tool, { waitUntil: "load" });
  const panes = page.locator("[data-format]:visible");
  expect(await panes.count()).toBe(1);
  await page.getByRole("tab", { name: "Intercept YAML" }).click();
  await page.goto(`${site.address}servers/tool-shed/`, { waitUntil: "load" });
  expect(await panes.getAttribute("data-format")).toBe("intercept");
  await page.getByLabel("Other format").selectOption("claude-code");
  await page.goto(site.address + tool, { waitUntil: "load" });
  // It is made by a script that is fetched first; meanwhile there is one pane all the same.
  expect(await panes.count()).toBe(1);
  await expect.poll(() => panes.getAttribute("data-format")).toBe("claude-code");
  expect(misdeeds).toEqual(innocent);
});

test("the theme is the system's until a reader chooses, and the choice is there before the first paint", async () => {
  await using visit = await site.visit({ colorScheme: "light" });
  const { page, misdeeds } = visit;
  await page.goto(site.address, { waitUntil: "load" });
  const scheme = (): Promise<string> =>
    page.evaluate(() => getComputedStyle(document.documentElement).colorScheme);
  expect(await scheme()).toBe("light dark");
  await page.getByRole("button", { name: "Dark theme" }).click();
  expect(await scheme()).toBe("dark");
  await page.route("**/_assets/*.js", (route) => route.abort());
  await page.goto(site.address + tool, { waitUntil: "domcontentloaded" });
  expect(await scheme()).toBe("dark");
  expect(misdeeds.strangers).toEqual([]);
});

test("everything but search and tabs is there without JavaScript", async () => {
  await using visit = await site.visit({ javaScriptEnabled: false });
  const { page } = visit;
  await page.goto(site.address + tool, { waitUntil: "load" });
  const text = await page.locator("main").innerText();
  for (const words of [
    "policy.json",
    "harbour-log.yaml",
    "default: deny",
    "speaks for Destructive",
    "Questions about",
  ]) {
    expect(text).toContain(words);
  }
  expect(await page.getByRole("button").count()).toBe(0);
  await page.goto(`${site.address}servers/`, { waitUntil: "load" });
  await page.getByRole("link", { name: "Harbour Log" }).click();
  await page.getByRole("row").getByRole("link", { name: "delete_log_entry" }).first().click();
  await page.waitForURL(`**/x/${tool}`);
});

test("the keyboard reaches the content first, then the rule", async () => {
  await using visit = await site.visit();
  const { page, misdeeds } = visit;
  await page.goto(site.address + tool, { waitUntil: "load" });
  await page.keyboard.press("Tab");
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Skip to the content");
  await page.keyboard.press("Enter");
  await page.getByRole("tab", { name: "policy.json" }).focus();
  await page.keyboard.press("ArrowRight");
  expect(await page.locator("[data-format]:visible").getAttribute("data-format")).toBe("intercept");
  expect(misdeeds).toEqual(innocent);
});

test("on paper a page has its verdict and its rule, and nothing to click", async () => {
  await using visit = await site.visit();
  const { page } = visit;
  await page.goto(site.address + tool, { waitUntil: "load" });
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  expect(await page.getByRole("button", { name: /Search|Copy|theme/ }).count()).toBe(0);
  expect(await page.locator("main").innerText()).toContain('"hide"');
  const background = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  expect(background).toMatch(/oklch\(0\.98/);
  expect((await page.pdf()).length).toBeGreaterThan(10_000);
});
