import type { Command } from "commander";
import { mergeParts } from "#build/merge-parts.ts";
import { addSiteOptions, buildReport, siteOptions, type SiteFlags } from "#cli/build-options.ts";
import { makeCommand } from "#cli/command.ts";
import { runReported } from "#cli/run-reported.ts";

export function mergeCommand(): Command {
  const command = makeCommand("merge", "Joins the parts of a sharded build into one site.", [
    "npm run -s toolrisk -- merge part-1 part-2 part-3 --out site",
    "npm run -s toolrisk -- merge parts/* --out site --site https://example.org",
  ]).argument("<parts...>", "folders that `build --shard` wrote, all of them, in any order");
  return addSiteOptions(command).action((parts: readonly string[], flags: SiteFlags) => {
    const report = buildReport(flags);
    return runReported(report, async () => {
      const options = siteOptions(flags, report);
      return { ...(await mergeParts(parts, options)), tier: options.tier };
    });
  });
}
