import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Problem } from "#catalogue/problem.ts";
import { CommandError } from "#lib/command-error.ts";
import { judgeCatalogue } from "#store/judge-catalogue.ts";
import type { Totals } from "#store/summary.ts";
import { Store } from "#store/store.ts";
import { StoreWriter } from "#store/write-store.ts";
import { writeSearch } from "#search/write-search.ts";
import type { Progress } from "#build/progress.ts";
import { renderPages } from "#build/render-pages.ts";
import { renderHeadersFile } from "#build/security-headers.ts";
import { renderSiteManifest } from "#build/site-manifest.ts";
import { countFiles } from "#build/count-files.ts";
import { assertReplaceable, makeStaging, resolveOut, siteMarker, swapIn } from "#build/staging.ts";

export interface BuildOptions {
  /** The project's folder. */
  readonly root: string;
  readonly catalogue: readonly string[];
  /** Folder of the site; it is replaced whole, and only when the build has succeeded. */
  readonly out: string;
  readonly site: string | undefined;
  readonly base: string;
  /** Any problem but a note is fatal. */
  readonly strict: boolean;
  /** Threads that render; 0 is Astro's own build. */
  readonly workers: number;
  readonly progress: Progress;
  /** Told in a sentence of what went otherwise than asked, though the site is whole. */
  onWarning(sentence: string): void;
  /** Called once, when the catalogue has been read. */
  onProblems(problems: readonly Problem[]): void;
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
  const staging = makeStaging(options.root);
  // Ctrl-C: the old site stays as it is, and nothing is left behind.
  const onSignal = (signal: NodeJS.Signals): void => {
    staging.remove();
    process.exit(signal === "SIGINT" ? 130 : 143);
  };
  process.once("SIGINT", onSignal).once("SIGTERM", onSignal);
  try {
    const toolsRead = await judge(options, staging.store);
    const store = new Store(staging.store);
    const { totals } = store;
    checkCounts(totals, toolsRead);
    await renderPages({ ...options, outDir: staging.site, store: staging.store, bundle: staging.bundle });
    const pages = countFiles(staging.site, "index.html");
    await writeSearch(store, staging.site, { progress: options.progress });
    writeFileSync(join(staging.site, "_headers"), renderHeadersFile());
    writeFileSync(join(staging.site, siteMarker), renderSiteManifest(totals));
    swapIn(staging.site, out);
    return { out, totals, toolsRead, pages };
  } finally {
    process.off("SIGINT", onSignal).off("SIGTERM", onSignal);
    staging.remove();
  }
}

/** Reads and judges the catalogue into a store; returns how many tools it read. Every problem is shown before anything is rendered. */
async function judge(options: BuildOptions, folder: string): Promise<number> {
  const { progress } = options;
  const writer = new StoreWriter(folder);
  const problems: Problem[] = [];
  let toolsRead = 0;
  progress.start("reading and judging tools");
  for await (const step of judgeCatalogue(options.catalogue)) {
    writer.add(step, step.judged);
    problems.push(...step.problems);
    toolsRead += step.toolsRead;
    progress.step(step.toolsRead);
  }
  writer.finish();
  progress.end();
  options.onProblems(problems);
  if (options.strict && problems.some(({ severity }) => severity !== "note")) {
    throw new CommandError(
      "the catalogue has problems, and --strict makes them fatal; the old site is untouched",
    );
  }
  return toolsRead;
}

/** No tool is lost on the way: what was read is either in the store or reported. */
function checkCounts({ servers, tools, leftOut }: Totals, toolsRead: number): void {
  if (servers === 0) {
    throw new CommandError(
      "the catalogue holds no server that can be built; the old site, if any, is untouched",
    );
  }
  if (tools + leftOut.tools !== toolsRead) {
    throw new Error(`${toolsRead} tools were read, but ${tools} judged and ${leftOut.tools} left out`);
  }
}
