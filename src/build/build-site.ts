import { join } from "node:path";
import { assertFits, assertWillFit, type HostOptions } from "#build/assert-host.ts";
import { beginBundle, findBundle } from "#build/bundle-cache.ts";
import { writeSiteFiles } from "#build/finish-site.ts";
import { judgeIntoStore, type JudgeOptions } from "#build/judge-into-store.ts";
import { listFiles } from "#build/list-files.ts";
import type { BundleOptions } from "#build/make-bundle.ts";
import { PageIndex, pageIndexFile } from "#build/page-index.ts";
import type { RenderedPage } from "#build/page-renderer.ts";
import { renderPages } from "#build/render-pages.ts";
import { beginSearch } from "#build/search-beside.ts";
import { clearState, checksumState, keepFile, readState, saveState, stateFolder } from "#build/site-state.ts";
import { sizesIn } from "#build/site-size.ts";
import { assertReplaceable, resolveOut, swapIn, type Staging } from "#build/staging.ts";
import { templatesDigest } from "#build/templates-digest.ts";
import { isPage } from "#build/tool-pages.ts";
import { updateSite } from "#build/update-site.ts";
import { withStaging } from "#build/with-staging.ts";
import type { Totals } from "#store/summary.ts";
import { storeFile } from "#store/tables.ts";

export interface BuildOptions extends JudgeOptions, BundleOptions, Pick<HostOptions, "host"> {
  /** Folder of the site; it is replaced whole, and only when the build has succeeded. */
  readonly out: string;
  /** Threads that render: as many as pay where it is undefined; 0 is Astro's own build of every page. */
  readonly workers: number | undefined;
  /** Build every page, whatever is known of the site from the last build. */
  readonly fresh: boolean;
  /** Told in a sentence of what went otherwise than asked, though the site is whole. */
  onWarning(sentence: string): void;
}

export interface BuildResult {
  readonly out: string;
  readonly totals: Totals;
  readonly toolsRead: number;
  readonly pages: number;
}

/**
 * Builds the site: only what a change touches, where the site in `out` is known from the last build, else the whole.
 * Throws, with the old site untouched, where it cannot be built.
 */
export async function buildSite(given: BuildOptions): Promise<BuildResult> {
  const out = resolveOut(given.out);
  const options = { ...given, out };
  assertReplaceable(out);
  return withStaging(options.root, async (staging) => {
    const templates = templatesDigest(options);
    const folder = stateFolder(options.root, out);
    const bundleFolder = findBundle(options.root, templates);
    const anew = options.fresh || options.workers === 0 || bundleFolder === undefined;
    const known = anew ? undefined : readState(folder, out, templates);
    if (known && bundleFolder !== undefined) {
      return updateSite({ ...options, bundleFolder, templates, known, state: folder }, staging);
    }
    return buildWhole({ ...options, templates, state: folder }, staging);
  });
}

/** Builds every page, and keeps what the next build needs to know where workers have told it. */
async function buildWhole(
  options: BuildOptions & { readonly templates: string; readonly state: string },
  staging: Staging,
): Promise<BuildResult> {
  const { site, store: folder, bundle, index: indexFolder } = staging;
  const spareCore = options.workers === 0 ? undefined : beginBundle(options, bundle);
  const { store, toolsRead } = await judgeIntoStore(options, folder, { spareCore });
  await assertWillFit(staging, options);
  const index = new PageIndex(indexFolder);
  const search = beginSearch({
    store: folder,
    outDir: staging.search,
    tier: options.tier,
    root: options.root,
  });
  const onRendered = (pages: readonly RenderedPage[]): void => index.put(pages);
  const isIndexed = await renderPages({ ...options, outDir: site, store: folder, bundle, onRendered });
  // What the index knows need not be looked for on the disk.
  const files = isIndexed ? index.files : listFiles(site);
  index.close();
  const pages = files.filter((file) => isPage(file, options));
  const digests = await search.moveInto(site, options.progress);
  writeSiteFiles(store, site, () => pages, options);
  assertFits(options.host, () => sizesIn(site));
  clearState(options.state);
  swapIn(site, options.out);
  if (isIndexed) {
    keepFile(join(folder, storeFile), options.state);
    keepFile(join(indexFolder, pageIndexFile), options.state);
    saveState(options.state, {
      templates: options.templates,
      search: digests,
      pages: pages.length,
      files: checksumState(options.state, options.out),
    });
  }
  return { out: options.out, totals: store.totals, toolsRead, pages: pages.length };
}
