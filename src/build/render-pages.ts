import { cpSync } from "node:fs";
import { AstroInternalsError } from "#build/astro-internals-error.ts";
import { buildPages, type AstroBuildOptions } from "#build/astro-build.ts";
import { obtainBundle } from "#build/bundle-cache.ts";
import { clientFolder } from "#build/bundle.ts";
import { PageRenderer, type RenderedPage } from "#build/page-renderer.ts";
import { everyPage, planPages, type PageChoice } from "#build/page-plan.ts";
import { RenderPool } from "#build/render-pool.ts";
import { Store } from "#store/store.ts";

export interface RenderOptions extends AstroBuildOptions {
  /** How many threads render, if not as many as pay; 0 leaves it to Astro's own build. All give the same bytes. */
  readonly workers: number | undefined;
  /** An empty folder for the compiled templates. */
  readonly bundle: string;
  /** Told of the pages that workers have rendered, as they are done. */
  onRendered?(pages: readonly RenderedPage[]): void;
  /** Told in a sentence where workers cannot be used. */
  onWarning(sentence: string): void;
}

/**
 * Renders every page of the store into `outDir`.
 * @returns whether `onRendered` was told of all pages, which Astro's own build does not do
 */
export async function renderPages(options: RenderOptions): Promise<boolean> {
  try {
    if (options.workers !== 0) {
      await renderFromBundle(options, everyPage);
      return true;
    }
  } catch (error) {
    if (!(error instanceof AstroInternalsError)) throw error;
    options.onWarning(
      `This version of Astro cannot be driven by workers (${error.message}): rendering in one thread. ` +
        "The version that can is pinned in package.json.",
    );
  }
  await buildPages(options);
  return false;
}

/** Renders the pages of a choice into `outDir`, with the files that pages need where the choice has common pages. */
export async function renderFromBundle(options: RenderOptions, choice: PageChoice): Promise<void> {
  const { outDir, store, progress, workers } = options;
  progress.start("compiling templates");
  const bundle = await obtainBundle(options, options.bundle);
  const pool = new RenderPool({ bundle, outDir, store });
  try {
    if (choice.common) cpSync(clientFolder(bundle), outDir, { recursive: true });
    // Listing pages runs `getStaticPaths`, which opens the store.
    process.env["TOOLRISK_STORE"] = store;
    const plan = await planPages(await PageRenderer.load(bundle, outDir), new Store(store), choice);
    progress.end();
    progress.start("rendering pages", plan.total);
    await pool.render({
      batches: plan.batches(),
      pages: plan.total,
      workers,
      onRendered: (pages) => {
        progress.step(pages.length);
        options.onRendered?.(pages);
      },
    });
    progress.end();
  } finally {
    await pool.end();
  }
}
