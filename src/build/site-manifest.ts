import type { Store } from "#store/store.ts";

/**
 * `toolrisk.json`: says that toolrisk wrote the site, and what is in it. It holds no time of day, so that equal input
 * gives equal output.
 */
export function renderSiteManifest(store: Store): string {
  return `${JSON.stringify({ generator: "toolrisk", input: store.inputDigest, ...store.totals }, undefined, 2)}\n`;
}
