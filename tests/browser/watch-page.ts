import type { Page } from "playwright-core";

/** What a page did that no page of the site may do. */
export interface Misdeeds {
  /** Requests to another host. */
  readonly strangers: string[];
  /** Violations of the Content-Security-Policy, errors in scripts, dialogs. */
  readonly faults: string[];
}

/**
 * The browser's own word that it shows a page without the transition of our style sheet, because the machine was too
 * slow for it: the page is whole, and no script of it has failed.
 */
const skippedTransition = /^Transition was aborted because of invalid state\b/;

/** Records misdeeds of every page that is opened in `page` from now on. */
export async function watchPage(page: Page, address: string): Promise<Misdeeds> {
  const misdeeds: Misdeeds = { strangers: [], faults: [] };
  const home = new URL(address).origin;
  page.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(home) && !url.startsWith("data:") && !url.startsWith("blob:"))
      misdeeds.strangers.push(url);
  });
  page.on("pageerror", ({ message }) => {
    if (!skippedTransition.test(message)) misdeeds.faults.push(`${page.url()}: ${message}`);
  });
  page.on("console", (message) => {
    if (message.type() === "error") misdeeds.faults.push(`${page.url()}: ${message.text()}`);
  });
  page.on("dialog", (dialog) => {
    misdeeds.faults.push(`${page.url()}: a dialog`);
    void dialog.dismiss();
  });
  await page.exposeFunction("reportViolation", (directive: string) => {
    misdeeds.faults.push(`${page.url()}: violates ${directive}`);
  });
  await page.addInitScript(() => {
    addEventListener("securitypolicyviolation", (event) => {
      const { reportViolation } = globalThis as unknown as { reportViolation(directive: string): void };
      reportViolation(`${event.violatedDirective} (${event.blockedURI})`);
    });
  });
  return misdeeds;
}
