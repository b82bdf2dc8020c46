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

/** The barriers that axe finds on a page as it stands, each with the first element that has it. */
export async function findBarriers(page: Page): Promise<readonly string[]> {
  const tags = ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"];
  const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ""}`);
}

/** How far a page can be scrolled sideways, in px. */
export async function sidewaysScroll(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}
