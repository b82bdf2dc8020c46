import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, BrowserContextOptions } from "playwright-core";
import { afterAll, beforeAll } from "vitest";
import { launchChromium } from "./launch-chromium.ts";
import { serveSite, type ServedSite } from "./serve-site.ts";
import { openVisit, type Visit } from "./visit.ts";

/** A site that is served, and a browser, for as long as the tests of a file run. */
export interface UsedSite {
  /** Address of the home page. */
  readonly address: string;
  readonly folder: string;
  readonly browser: Browser;
  /** Opens a page that is watched; close it with `await using`. */
  visit(options?: BrowserContextOptions): Promise<Visit>;
}

/**
 * To be called at the top of a test file: the site is built before its first test, and all is closed after its last.
 * @param catalogue its path, or what writes it into an empty folder
 * @param change done to the built site before it is served
 */
export function useSite(
  catalogue: string | ((folder: string) => void),
  base?: string,
  change?: (folder: string) => Promise<void>,
): UsedSite {
  const open = new AsyncDisposableStack();
  let served: ServedSite;
  let browser: Browser;
  beforeAll(async () => {
    let path = catalogue;
    if (typeof path !== "string") {
      const folder = mkdtempSync(join(tmpdir(), "toolrisk-catalogue-"));
      open.defer(() => rmSync(folder, { recursive: true }));
      path(folder);
      path = folder;
    }
    served = await serveSite(path, base, change);
    open.defer(() => served.close());
    browser = await launchChromium();
    open.defer(() => browser.close());
  });
  afterAll(() => open.disposeAsync());
  return {
    get address() {
      return served.address;
    },
    get folder() {
      return served.folder;
    },
    get browser() {
      return browser;
    },
    visit: (options) => openVisit(browser, served.address, options),
  };
}
