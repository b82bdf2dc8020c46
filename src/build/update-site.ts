import { existsSync, mkdirSync, readdirSync, rmdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { assertFits } from "#build/assert-host.ts";
import type { BuildOptions, BuildResult } from "#build/build-site.ts";
import { listFiles } from "#build/list-files.ts";
import { judgeIntoUpdate } from "#build/judge-into-store.ts";
import { beginSearch } from "#build/search-beside.ts";
import { sizesIn } from "#build/site-size.ts";
import { checksumState, dropState, saveState, type SiteState } from "#build/site-state.ts";
import { move, type Staging } from "#build/staging.ts";
import { beginUpdate, type UpdateBeside } from "#build/update-beside.ts";
import { searchFolder, type SearchDigests } from "#search/write-search.ts";
import { Store } from "#store/store.ts";
import type { StoreChanges } from "#store/update-store.ts";

export interface UpdateOptions extends BuildOptions {
  /** The compiled templates that the site was rendered with. */
  readonly bundleFolder: string;
  readonly templates: string;
  /** What is known of the site from the last build. */
  readonly known: SiteState;
  /** Folder of the site's state. */
  readonly state: string;
}

/**
 * Brings a site up to date: judges what changed, renders the pages that show it, removes what is gone. The site is the
 * same, byte for byte, as one that is built anew. Changed files are put in place one by one, at the end, after
 * everything has been rendered.
 */
export async function updateSite(options: UpdateOptions, staging: Staging): Promise<BuildResult> {
  const { out, state } = options;
  const { base, site, tier, redirects, bundleFolder } = options;
  // The store is changed in place: a build that is killed from here on leaves no state, and the next one builds anew.
  dropState(state);
  const outDir = staging.site;
  let rendering: UpdateBeside | undefined;
  const begin = (): UpdateBeside =>
    (rendering ??= beginUpdate({ bundleFolder, state, outDir, base, site, tier, redirects }));
  try {
    const { changes, toolsRead } = await judgeIntoUpdate(options, state, begin);
    const { totals } = new Store(state);
    if (changes.isNothing) {
      const { known } = options;
      assertFits(options.host, () => sizesIn(out));
      saveState(state, changes.isWritten ? { ...known, files: checksumState(state, out) } : known);
      return { out, totals, toolsRead, pages: known.pages };
    }
    const pages = await putInPlace(options, staging, changes, begin());
    return { out, totals, toolsRead, pages };
  } finally {
    await rendering?.end();
  }
}

/** Renders what changed, then changes the site. Returns how many pages it has. */
async function putInPlace(
  options: UpdateOptions,
  staging: Staging,
  changes: StoreChanges,
  rendering: UpdateBeside,
): Promise<number> {
  const { out, state, progress, known } = options;
  const searching = beginSearch({
    store: state,
    outDir: staging.search,
    known: known.search,
    changed: changes.servers,
    tier: options.tier,
    root: options.root,
  });
  const { gone, growth } = await rendering.render(changes, progress);
  const files = checksumState(state, staging.site);
  const search = await searching.moveInto(staging.site, progress);
  assertFits(options.host, () => filesAfter(staging.site, out, gone, known.search, search));
  removeBundles(out, known.search, search);
  moveInto(staging.site, out);
  for (const file of gone) removeFile(out, file);
  const pages = known.pages + growth;
  saveState(state, { templates: options.templates, search, pages, files });
  return pages;
}

/** Every file of the site with its bytes, once `out` is brought up to date with what was rendered into `site`. */
function* filesAfter(
  site: string,
  out: string,
  gone: readonly string[],
  before: SearchDigests,
  today: SearchDigests,
): Generator<readonly [path: string, bytes: number]> {
  const lost = new Set(gone);
  for (const file of sizesIn(out)) {
    const [folder, bundle = ""] = file[0].split("/");
    const isOfSearch = folder === searchFolder;
    const name = bundle in before ? bundle : "";
    if (!lost.has(file[0]) && !(isOfSearch && before[name] !== today[name])) yield file;
  }
  yield* sizesIn(site);
}

/** Removes the bundles of the search that were made anew or are gone; those that are to come have other file names. */
function removeBundles(out: string, before: SearchDigests, today: SearchDigests): void {
  for (const [folder, digest] of Object.entries(before)) {
    if (today[folder] === digest) continue;
    const path = join(out, searchFolder, folder);
    if (folder !== "") rmSync(path, { recursive: true, force: true });
    // The other bundles lie in folders below the main one.
    else
      for (const entry of readdirSync(path))
        if (!(entry in today)) rmSync(join(path, entry), { recursive: true });
  }
}

/** Moves every file of a folder to the same place in another, over what is there. */
function moveInto(from: string, to: string): void {
  for (const file of listFiles(from)) {
    mkdirSync(dirname(join(to, file)), { recursive: true });
    move(join(from, file), join(to, file));
  }
}

/** Removes a file, and the folders that it leaves empty. */
function removeFile(root: string, file: string): void {
  rmSync(join(root, file), { force: true });
  let folder = dirname(file);
  while (folder !== "." && existsSync(join(root, folder))) {
    try {
      rmdirSync(join(root, folder));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "ENOTEMPTY") throw error;
      return;
    }
    folder = dirname(folder);
  }
}
