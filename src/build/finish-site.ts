import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Store } from "#store/store.ts";
import { renderHeadersFile } from "#build/security-headers.ts";
import { renderSiteManifest } from "#build/site-manifest.ts";
import { renderSitemaps } from "#build/sitemap.ts";
import { siteMarker } from "#build/staging.ts";

export interface SiteAddress {
  readonly site: string | undefined;
  readonly base: string;
}

/**
 * Writes what is made from the whole site but its search: headers, marker, and a sitemap where the site's address is
 * known.
 * @param pages files of the pages, as paths from the folder, sorted
 */
export function writeSiteFiles(
  store: Store,
  folder: string,
  pages: readonly string[],
  { site, base }: SiteAddress,
): void {
  if (site !== undefined) {
    const home = new URL(base.endsWith("/") ? base : `${base}/`, site).href;
    for (const [file, text] of renderSitemaps(pages.filter(isPage), home))
      writeFileSync(join(folder, file), text);
  }
  writeFileSync(join(folder, "_headers"), renderHeadersFile());
  writeFileSync(join(folder, siteMarker), renderSiteManifest(store));
}

/** Whether a file is a page with an address of its own, which the page for what is not found has not. */
export function isPage(file: string): boolean {
  return file === "index.html" || file.endsWith("/index.html");
}
