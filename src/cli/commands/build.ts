import type { Command } from "commander";
import { buildShard } from "#build/build-shard.ts";
import { buildSite, type BuildOptions } from "#build/build-site.ts";
import { parseShard } from "#build/shard.ts";
import { addSiteOptions, printResult, siteOptions, type SiteFlags } from "#cli/build-options.ts";
import { addCatalogueOptions, catalogueInput, type CatalogueFlags } from "#cli/catalogue-input.ts";
import { makeCommand } from "#cli/command.ts";
import { printProblems } from "#cli/print-problems.ts";
import { shownPath } from "#cli/project-root.ts";

interface BuildFlags extends SiteFlags, CatalogueFlags {
  readonly strict?: boolean;
  readonly shard?: string;
  readonly fresh?: boolean;
}

export function buildCommand(): Command {
  const command = makeCommand("build", "Builds the site from a catalogue of servers.", [
    "npm run -s toolrisk -- build",
    "npm run -s toolrisk -- build --catalogue my-servers/ --catalogue more.ndjson.gz --out site",
    "npm run -s toolrisk -- build --site https://example.org --base /tools --strict",
    "npm run -s toolrisk -- build --shard 3/8 --out part-3",
  ]);
  return addSiteOptions(addCatalogueOptions(command))
    .option("--strict", "any problem of the catalogue but a note stops the build")
    .option("--fresh", "build every page, whatever is known of the site from the last build")
    .option("--shard <part>", "build one part for `merge`: 3/8, or auto (auto/8) for what the engine says")
    .action(async (flags: BuildFlags) => {
      const started = performance.now();
      const options: BuildOptions = {
        ...siteOptions(flags),
        ...catalogueInput(flags),
        strict: flags.strict ?? false,
        fresh: flags.fresh ?? false,
        onProblems: (problems) => printProblems(problems, process.stderr),
      };
      if (flags.shard === undefined) {
        printResult(await buildSite(options), options, started);
        return;
      }
      const shard = parseShard(flags.shard);
      const { out, pages } = await buildShard(options, shard);
      const seconds = ((performance.now() - started) / 1000).toFixed(1);
      process.stdout.write(
        `${shownPath(out)}: part ${shard.index} of ${shard.of}, ${pages.toLocaleString("en-US")} pages in ${seconds} s\n`,
      );
    });
}
