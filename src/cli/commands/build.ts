import type { Command } from "commander";
import { buildShard } from "#build/build-shard.ts";
import { buildSite, type BuildOptions } from "#build/build-site.ts";
import { parseShard } from "#build/shard.ts";
import { addSiteOptions, buildReport, siteOptions, type SiteFlags } from "#cli/build-options.ts";
import { addCatalogueOptions, catalogueInput, type CatalogueFlags } from "#cli/catalogue-input.ts";
import { makeCommand } from "#cli/command.ts";
import { runReported } from "#cli/run-reported.ts";

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
    .action((flags: BuildFlags) => {
      const report = buildReport(flags);
      return runReported(report, async () => {
        const options: BuildOptions = {
          ...siteOptions(flags, report),
          ...catalogueInput(flags),
          strict: flags.strict ?? false,
          fresh: flags.fresh ?? false,
          onProblems: report.problems,
        };
        if (flags.shard === undefined) return { ...(await buildSite(options)), tier: options.tier };
        const shard = parseShard(flags.shard);
        return { ...(await buildShard(options, shard)), tier: options.tier, shard };
      });
    });
}
