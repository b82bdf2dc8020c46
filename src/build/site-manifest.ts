import type { Totals } from "#store/summary.ts";

/** `toolrisk.json`: says that toolrisk wrote the site, and what is in it. It holds no time of day, so that equal input gives equal output. */
export function renderSiteManifest(totals: Totals): string {
  return `${JSON.stringify({ generator: "toolrisk", ...totals }, undefined, 2)}\n`;
}
