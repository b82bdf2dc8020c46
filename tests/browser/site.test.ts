import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { launchChromium } from "./launch-chromium.ts";
import { serveSite, type ServedSite } from "./serve-site.ts";
import { watchPage, type Misdeeds } from "./watch-page.ts";

// What a reader does on the site, with a mouse, a keyboard, a small screen, and without JavaScript.

const tool = "tools/harbour-log/delete-log-entry/";
const kinds = [
  "",
  "servers/",
  "servers/tool-shed/",
  tool,
  "tools/tool-shed/run-command/",
  "categories/",
  "categories/destructive/",
  "levels/",
  "levels/critical/",
  "404.html",
];

let site: ServedSite;
let browser: Browser;
let context: BrowserContext | undefined;

beforeAll(async () => {
  site = await serveSite("tests/fixtures/small", "/x");
  browser = await launchChromium();
});

afterEach(async () => {
  await context?.close();
  context = undefined;
});

afterAll(async () => {
  await browser.close();
  await site.close();
});

/** A page of its own; nothing that it does may be reported by `misdeeds`. */
async function openPage(options: BrowserContextOptions = {}): Promise<{ page: Page; misdeeds: Misdeeds }> {
  context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  return { page, misdeeds: await watchPage(page, site.address) };
}

const innocent: Misdeeds = { strangers: [], faults: [] };

test.for([
  { colorScheme: "light", width: 360 },
  { colorScheme: "dark", width: 360 },
  { colorScheme: "light", width: 1280 },
  { colorScheme: "dark", width: 1280 },
] as const)(
  "no page has a barrier or a sideways scroll: $colorScheme, $width px",
  async ({ colorScheme, width }) => {
    const { page, misdeeds } = await openPage({ colorScheme, viewport: { width, height: 900 } });
    for (const kind of kinds) {
      await page.goto(site.address + kind, { waitUntil: "load" });
      const axe = new AxeBuilder({ page }).withTags([
        "wcag2a",
        "wcag2aa",
        "wcag21aa",
        "wcag22aa",
        "best-practice",
      ]);
      const { violations } = await axe.analyze();
      expect(
        violations.map(({ id, nodes }) => [id, nodes[0]?.html]),
        kind,
      ).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), kind).toBeLessThanOrEqual(
        width,
      );
    }
    expect(misdeeds).toEqual(innocent);
  },
);

test("a reader finds a tool by search, filters, and copies its rule", async () => {
  const { page, misdeeds } = await openPage({ permissions: ["clipboard-read", "clipboard-write"] });
  await page.goto(site.address, { waitUntil: "load" });
  await page.keyboard.press("Control+k");
  await page.locator("pagefind-modal input").fill("assign berth");
  const result = page.locator(".found a").first();
  await expect.poll(() => result.textContent()).toBe("assignBerth");
  const { violations } = await new AxeBuilder({ page }).include("pagefind-modal").analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  await result.click();
  await page.waitForURL("**/x/tools/harbour-log/assign-berth-*/");
  await page.getByRole("button", { name: "Copy" }).first().click();
  await page.getByRole("button", { name: "Copied" }).waitFor();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(JSON.parse(copied)).toHaveProperty("tools.assignBerth");
  expect(misdeeds).toEqual(innocent);
});

test("the chosen format stays chosen on the next page, also one of the folded ones", async () => {
  const { page, misdeeds } = await openPage();
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
  const { page, misdeeds } = await openPage({ colorScheme: "light" });
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
  const { page } = await openPage({ javaScriptEnabled: false });
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
  const { page, misdeeds } = await openPage();
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
  const { page } = await openPage();
  await page.goto(site.address + tool, { waitUntil: "load" });
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  expect(await page.getByRole("button", { name: /Search|Copy|theme/ }).count()).toBe(0);
  expect(await page.locator("main").innerText()).toContain('"hide"');
  const background = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  expect(background).toMatch(/oklch\(0\.98/);
  expect((await page.pdf()).length).toBeGreaterThan(10_000);
});
