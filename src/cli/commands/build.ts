import { availableParallelism } from "node:os";
import type { Command } from "commander";
import { buildSite } from "#build/build-site.ts";
import { collectValues, makeCommand, UsageError } from "#cli/command.ts";
import { printProblems } from "#cli/print-problems.ts";
import { makeProgress } from "#cli/progress.ts";
import { embeddedCatalogue, projectRoot, shownPath } from "#cli/project-root.ts";

interface BuildFlags {
  readonly catalogue?: readonly string[];
  readonly out: string;
  readonly site?: string;
  readonly base: string;
  readonly strict?: boolean;
  readonly workers?: string;
}

export function buildCommand(): Command {
  return makeCommand("build", "Builds the site from a catalogue of servers.", [
    "npm run -s toolrisk -- build",
    "npm run -s toolrisk -- build --catalogue my-servers/ --catalogue more.ndjson.gz --out site",
    "npm run -s toolrisk -- build --site https://example.org --base /tools --strict",
  ])
    .option(
      "--catalogue <path>",
      "a .json, .ndjson or .ndjson.gz file or a folder of them; repeatable (default: the embedded catalogue)",
      collectValues,
    )
    .option("--out <folder>", "where the site goes; replaced whole when the build has succeeded", "dist")
    .option("--site <url>", "address of the site, for canonical URLs and the sitemap")
    .option("--base <path>", "path below which the site lives", "/")
    .option("--workers <number>", "threads that render pages; 0 leaves it to Astro (default: one a core)")
    .option("--strict", "any problem of the catalogue but a note stops the build")
    .action(async (flags: BuildFlags) => {
      const started = performance.now();
      const result = await buildSite({
        root: projectRoot,
        catalogue: flags.catalogue ?? [embeddedCatalogue],
        out: flags.out,
        site: checkSite(flags.site),
        base: checkBase(flags.base),
        strict: flags.strict ?? false,
        workers: checkWorkers(flags.workers),
        progress: makeProgress(process.stderr),
        onWarning: (sentence) => process.stderr.write(`warning: ${sentence}\n`),
        onProblems: (problems) => printProblems(problems, process.stderr),
      });
      const { totals, toolsRead, pages } = result;
      const seconds = ((performance.now() - started) / 1000).toFixed(1);
      const number = (count: number): string => count.toLocaleString("en-US");
      process.stdout.write(
        `${number(toolsRead)} tools read = ${number(totals.tools)} tool pages + ${number(totals.leftOut.tools)} left out, each reported above\n` +
          `${shownPath(result.out)}: ${number(totals.servers)} servers, ${number(totals.tools)} tools, ${number(pages)} pages in ${seconds} s\n`,
      );
    });
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

function checkBase(base: string): string {
  if (!/^\/(?:[\w.~-]+\/)*[\w.~-]*$/.test(base)) {
    throw new UsageError(`--base wants a path that begins with a slash, such as /tools, not "${base}"`);
  }
  return base;
}
