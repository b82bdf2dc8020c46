import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Store } from "#store/store.ts";
import { renderHeadersFile } from "#build/security-headers.ts";
import { renderSiteManifest } from "#build/site-manifest.ts";
import { renderSitemaps } from "#build/sitemap.ts";
import { renderRedirectsFile } from "#build/redirects.ts";
import { siteMarker } from "#build/staging.ts";
import { isPage, type TierChoice } from "#build/tool-pages.ts";

export interface SiteAddress extends TierChoice {
  readonly site: string | undefined;
  readonly base: string;
}

/**
 * Writes what is made from the whole site but its search: headers, redirects, marker, and a sitemap where the site's
 * address is known.
 * @param listFiles gives the files of the pages, as paths from the folder, sorted; asked only where they are needed
 */
export function writeSiteFiles(
  store: Store,
  folder: string,
  listFiles: () => readonly string[],
  options: SiteAddress,
): void {
  const { site, base } = options;
  if (site !== undefined) {
    const home = new URL(base.endsWith("/") ? base : `${base}/`, site).href;
    const pages = listFiles().filter((file) => isPage(file, options));
    for (const [file, text] of renderSitemaps(pages, home)) writeFileSync(join(folder, file), text);
  }
  if (options.tier === "servers" && options.redirects === "rules")
    writeFileSync(join(folder, "_redirects"), renderRedirectsFile(base));
  writeFileSync(join(folder, "_headers"), renderHeadersFile());
  writeFileSync(join(folder, siteMarker), renderSiteManifest(store));
}
