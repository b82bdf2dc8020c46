import type { Command } from "commander";
import { availableParallelism } from "node:os";
import { UsageError } from "#cli/command.ts";
import { addPlaceOptions, placeOptions, type PlaceFlags } from "#cli/place-options.ts";
import { makeProgress } from "#cli/progress.ts";
import { projectRoot, shownPath } from "#cli/project-root.ts";
import type { BuildResult } from "#build/build-site.ts";
import type { MergeOptions } from "#build/merge-parts.ts";

/** Options that `build` and `merge` share, as commander gives them. */
export interface SiteFlags extends PlaceFlags {
  readonly out: string;
  readonly workers?: string;
}

/** Adds the options that `build` and `merge` share. */
export function addSiteOptions(command: Command): Command {
  return addPlaceOptions(command)
    .option("--out <folder>", "where the site goes; replaced whole when the build has succeeded", "dist")
    .option("--workers <number>", "threads that render pages; 0 leaves it to Astro (default: one a core)");
}

/** Checks the shared options. Throws a `UsageError` that says what is wanted. */
export function siteOptions(flags: SiteFlags): MergeOptions {
  return {
    root: projectRoot,
    out: flags.out,
    ...placeOptions(flags),
    workers: checkWorkers(flags.workers),
    progress: makeProgress(process.stderr),
    onWarning: (sentence) => process.stderr.write(`warning: ${sentence}\n`),
  };
}

/** The last lines of a build: what was read, what became of it, and how long it took. */
export function printResult(
  { out, totals, toolsRead, pages }: BuildResult,
  { tier }: Pick<MergeOptions, "tier">,
  started: number,
): void {
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const number = (count: number): string => count.toLocaleString("en-US");
  process.stdout.write(
    `${number(toolsRead)} tools read = ${number(totals.tools)} tool ${tier === "tools" ? "pages" : "sections"} + ${number(totals.leftOut.tools)} left out, each reported above\n` +
      `${shownPath(out)}: ${number(totals.servers)} servers, ${number(totals.tools)} tools, ${number(pages)} pages in ${seconds} s\n`,
  );
}

function checkWorkers(workers: string | undefined): number {
  if (workers === undefined) return availableParallelism();
  const count = Number(workers);
  if (!Number.isInteger(count) || count < 0 || count > 64) {
    throw new UsageError(`--workers wants a number from 0 to 64, not "${workers}"`);
  }
  return count;
}
