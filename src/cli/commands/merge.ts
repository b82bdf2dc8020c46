import type { Command } from "commander";
import { mergeParts } from "#build/merge-parts.ts";
import { addSiteOptions, printResult, siteOptions, type SiteFlags } from "#cli/build-options.ts";
import { makeCommand } from "#cli/command.ts";

export function mergeCommand(): Command {
  const command = makeCommand("merge", "Joins the parts of a sharded build into one site.", [
    "npm run -s toolrisk -- merge part-1 part-2 part-3 --out site",
    "npm run -s toolrisk -- merge parts/* --out site --site https://example.org",
  ]).argument("<parts...>", "folders that `build --shard` wrote, all of them, in any order");
  return addSiteOptions(command).action(async (parts: readonly string[], flags: SiteFlags) => {
    const started = performance.now();
    const options = siteOptions(flags);
    printResult(await mergeParts(parts, options), options, started);
  });
}
