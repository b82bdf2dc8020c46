import type { Command } from "commander";
import { availableParallelism } from "node:os";
import { UsageError } from "#cli/command.ts";
import { makeProgress } from "#cli/progress.ts";
import { projectRoot, shownPath } from "#cli/project-root.ts";
import type { BuildResult } from "#build/build-site.ts";
import type { MergeOptions } from "#build/merge-parts.ts";

/** Options that `build` and `merge` share, as commander gives them. */
export interface SiteFlags {
  readonly out: string;
  readonly site?: string;
  readonly base: string;
  readonly workers?: string;
}

/** Adds the options that `build` and `merge` share. */
export function addSiteOptions(command: Command): Command {
  return command
    .option("--out <folder>", "where the site goes; replaced whole when the build has succeeded", "dist")
    .option("--site <url>", "address of the site, for canonical URLs and the sitemap")
    .option("--base <path>", "path below which the site lives", "/")
    .option("--workers <number>", "threads that render pages; 0 leaves it to Astro (default: one a core)");
}

/** Checks the shared options. Throws a `UsageError` that says what is wanted. */
export function siteOptions(flags: SiteFlags): MergeOptions {
  return {
    root: projectRoot,
    out: flags.out,
    site: checkSite(flags.site),
    base: checkBase(flags.base),
    workers: checkWorkers(flags.workers),
    progress: makeProgress(process.stderr),
    onWarning: (sentence) => process.stderr.write(`warning: ${sentence}\n`),
  };
}

/** The last lines of a build: what was read, what became of it, and how long it took. */
export function printResult({ out, totals, toolsRead, pages }: BuildResult, started: number): void {
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const number = (count: number): string => count.toLocaleString("en-US");
  process.stdout.write(
    `${number(toolsRead)} tools read = ${number(totals.tools)} tool pages + ${number(totals.leftOut.tools)} left out, each reported above\n` +
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

function checkSite(site: string | undefined): string | undefined {
  if (site === undefined) return undefined;
  const url = URL.parse(site);
  if (!url || !/^https?:$/.test(url.protocol)) {
    throw new UsageError(`--site wants a whole address such as https://example.org, not "${site}"`);
  }
  if (url.pathname !== "/" || url.search || url.hash) {
    throw new UsageError(`--site wants the address without a path; put "${url.pathname}" into --base`);
  }
  return url.origin;
}

/** `/`, `/tools`, `/a/b/`: what is given with or without a slash at the end means the same. */
function checkBase(base: string): string {
  if (!/^\/(?:[\w.~-]+\/)*[\w.~-]*$/.test(base)) {
    throw new UsageError(`--base wants a path that begins with a slash, such as /tools, not "${base}"`);
  }
  return base.length > 1 ? base.replace(/\/$/, "") : base; // "/tools/"
}
