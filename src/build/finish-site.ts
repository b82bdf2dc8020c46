import { readdirSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { compareCodeUnits } from "#lib/compare.ts";
import { writeSearch } from "#search/write-search.ts";
import type { Store } from "#store/store.ts";
import type { Progress } from "#build/progress.ts";
import { renderHeadersFile } from "#build/security-headers.ts";
import { renderSiteManifest } from "#build/site-manifest.ts";
import { renderSitemaps } from "#build/sitemap.ts";
import { siteMarker } from "#build/staging.ts";

export interface FinishOptions {
  readonly site: string | undefined;
  readonly base: string;
  readonly progress: Progress;
}

/**
 * Adds to rendered pages what is made from the whole site: search, headers, marker, and a sitemap where the site's
 * address is known.
 * @returns how many pages the site has
 */
export async function finishSite(store: Store, folder: string, options: FinishOptions): Promise<number> {
  const { site, base, progress } = options;
  const pages = listPages(folder);
  await writeSearch(store, folder, { progress });
  if (site !== undefined) {
    const home = new URL(base.endsWith("/") ? base : `${base}/`, site).href;
    for (const [file, text] of renderSitemaps(pages, home)) writeFileSync(join(folder, file), text);
  }
  writeFileSync(join(folder, "_headers"), renderHeadersFile());
  writeFileSync(join(folder, siteMarker), renderSiteManifest(store.totals));
  return pages.length;
}

/** Every page's file, as a path from the folder, sorted. */
export function listPages(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name === "index.html")
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll("\\", "/"))
    .sort(compareCodeUnits);
}
