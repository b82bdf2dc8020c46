import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { writeSearch } from "#search/write-search.ts";
import type { Store } from "#store/store.ts";
import type { Progress } from "#build/progress.ts";
import { renderHeadersFile } from "#build/security-headers.ts";
import { renderSiteManifest } from "#build/site-manifest.ts";
import { siteMarker } from "#build/staging.ts";

/** Adds to rendered pages what is made from the whole site: search, headers, marker. */
export async function finishSite(store: Store, folder: string, progress: Progress): Promise<void> {
  await writeSearch(store, folder, { progress });
  writeFileSync(join(folder, "_headers"), renderHeadersFile());
  writeFileSync(join(folder, siteMarker), renderSiteManifest(store.totals));
}
