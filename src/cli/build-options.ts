import type { Command } from "commander";
import { eventReport } from "#cli/build-events.ts";
import { textReport, type BuildReport } from "#cli/build-report.ts";
import { UsageError } from "#cli/command.ts";
import { addPlaceOptions, placeOptions, type PlaceFlags } from "#cli/place-options.ts";
import { projectRoot } from "#cli/project-root.ts";
import { readSiteConfig } from "#build/read-site-config.ts";
import type { MergeOptions } from "#build/merge-parts.ts";

/** Options that `build` and `merge` share, as commander gives them. */
export interface SiteFlags extends PlaceFlags {
  readonly out: string;
  readonly workers?: string;
  readonly json?: boolean;
}

/** Adds the options that `build` and `merge` share. */
export function addSiteOptions(command: Command): Command {
  return addPlaceOptions(command)
    .option("--out <folder>", "where the site goes; replaced whole when the build has succeeded", "dist")
    .option(
      "--workers <number>",
      "threads that render pages; 0 leaves it to Astro (default: as many as pay, at most one a core)",
    )
    .option("--json", "tell what happens as JSON on standard output, an event a line");
}

/** How a build tells of itself. */
export function buildReport({ json }: SiteFlags): BuildReport {
  return json ? eventReport() : textReport();
}

/** Checks the shared options. Throws a `UsageError` that says what is wanted, or a `CommandError`. */
export function siteOptions(flags: SiteFlags, report: BuildReport): MergeOptions {
  // A configuration that cannot be used is told before the catalogue is read.
  readSiteConfig(projectRoot);
  return {
    root: projectRoot,
    out: flags.out,
    ...placeOptions(flags),
    workers: checkWorkers(flags.workers),
    progress: report.progress,
    onWarning: report.warning,
  };
}

function checkWorkers(workers: string | undefined): number | undefined {
  if (workers === undefined) return undefined;
  const count = Number(workers);
  if (!Number.isInteger(count) || count < 0 || count > 64) {
    throw new UsageError(`--workers wants a number from 0 to 64, not "${workers}"`);
  }
  return count;
}
