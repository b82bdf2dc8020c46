import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { watchPage, type Misdeeds } from "./watch-page.ts";

export const innocent: Misdeeds = { strangers: [], faults: [] };

/** A page in a context of its own; whatever it does that it may not do is in `misdeeds`. */
export interface Visit extends AsyncDisposable {
  readonly page: Page;
  readonly misdeeds: Misdeeds;
}

/** Opens a page of a served site, 1280 px wide if nothing else is asked for. Close it with `await using`. */
export async function openVisit(
  browser: Browser,
  address: string,
  options: BrowserContextOptions = {},
): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  const misdeeds = await watchPage(page, address);
  return { page, misdeeds, [Symbol.asyncDispose]: () => context.close() };
}

const barrierTags = ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"];

/** The barriers that axe finds on a page as it stands, each with the first element that has it. */
export async function findBarriers(page: Page): Promise<readonly string[]> {
  return findViolations(page, (axe) => axe.withTags(barrierTags));
}

/** Those of the barriers that another theme can bring. */
export async function findBarriersOfColour(page: Page): Promise<readonly string[]> {
  return findViolations(page, (axe) => axe.withRules(["color-contrast", "link-in-text-block"]));
}

async function findViolations(
  page: Page,
  choose: (axe: AxeBuilder) => AxeBuilder,
): Promise<readonly string[]> {
  // What is well is not written down, and no page of its own is opened for the report (legacy): both take long.
  const options = { resultTypes: ["violations" as const], preload: false };
  const axe = choose(new AxeBuilder({ page }).options(options)).setLegacyMode();
  const { violations } = await axe.analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ""}`);
}

/**
 * Shows a page as it stands in both themes and two widths, and gives what is in a reader's way: barriers, and sideways
 * scroll. Themes differ in colours only, so the second one is looked at for these.
 */
export async function findFaultsInAllLooks(page: Page): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const width of [1280, 360]) {
    await page.setViewportSize({ width, height: 900 });
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      const barriers = await (colorScheme === "light" ? findBarriers(page) : findBarriersOfColour(page));
      faults.push(...barriers.map((barrier) => `${colorScheme}, ${width} px: ${barrier}`));
    }
    const scroll = await sidewaysScroll(page);
    if (scroll !== 0) faults.push(`${width} px: ${scroll} px of sideways scroll`);
  }
  return faults;
}

/** What is there to be used, not to be read: controls, and what a search finds. */
const controls = "button, input, select, label, [role=status], .search-inline";

/** The words that can be read on a page, without those of its controls. */
export async function readableWords(page: Page): Promise<ReadonlySet<string>> {
  const text = await page.locator("main").evaluate((main, selector) => {
    for (const control of main.querySelectorAll(selector)) control.remove();
    return main instanceof HTMLElement ? main.innerText : "";
  }, controls);
  return new Set(text.split(/\s+/).filter((word) => word !== ""));
}

/** How far a page can be scrolled sideways, in px. */
export async function sidewaysScroll(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}
