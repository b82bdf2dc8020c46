import { chromium, type Browser } from "playwright-core";
import { findChromium } from "./find-chromium.ts";

/** Starts a headless Chromium that talks to nobody but the pages it is shown. Throws where there is none. */
export async function launchChromium(): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error("no Chromium found: install one or set CHROMIUM_PATH");
  return chromium.launch({
    executablePath,
    args: [
      // Containers run as root, where Chromium's own sandbox cannot start.
      "--no-sandbox",
      "--disable-gpu",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--no-first-run",
    ],
  });
}
