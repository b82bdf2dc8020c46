import { finishSite } from "#build/finish-site.ts";
import { judgeIntoStore, type JudgeOptions } from "#build/judge-into-store.ts";
import type { BundleOptions } from "#build/make-bundle.ts";
import { renderPages } from "#build/render-pages.ts";
import { assertReplaceable, resolveOut, swapIn } from "#build/staging.ts";
import { withStaging } from "#build/with-staging.ts";
import type { Totals } from "#store/summary.ts";

export interface BuildOptions extends JudgeOptions, BundleOptions {
  /** Folder of the site; it is replaced whole, and only when the build has succeeded. */
  readonly out: string;
  /** Threads that render; 0 is Astro's own build. */
  readonly workers: number;
  /** Told in a sentence of what went otherwise than asked, though the site is whole. */
  onWarning(sentence: string): void;
}

export interface BuildResult {
  readonly out: string;
  readonly totals: Totals;
  readonly toolsRead: number;
  readonly pages: number;
}

/** Builds the whole site. Throws, with the old site untouched, where it cannot be built. */
export async function buildSite(options: BuildOptions): Promise<BuildResult> {
  const out = resolveOut(options.out);
  assertReplaceable(out);
  return withStaging(options.root, async ({ site, store: folder, bundle }) => {
    const { store, toolsRead } = await judgeIntoStore(options, folder);
    await renderPages({ ...options, outDir: site, store: folder, bundle });
    const pages = await finishSite(store, site, options);
    swapIn(site, out);
    return { out, totals: store.totals, toolsRead, pages };
  });
}
