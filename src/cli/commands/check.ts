import { Option, type Command } from "commander";
import type { Problem } from "#catalogue/problem.ts";

import { addStep, emptyTally, type Tally } from "#catalogue/tally.ts";
import { exitCodes, makeCommand } from "#cli/command.ts";
import { printProblems } from "#cli/print-problems.ts";
import { catalogueInput } from "#cli/catalogue-input.ts";
import { judgeCatalogue, type CatalogueInput } from "#store/judge-catalogue.ts";
import { plural } from "#lib/plural.ts";

interface CheckFlags {
  readonly strict?: boolean;
  readonly format: "text" | "json";
}

export function checkCommand(): Command {
  return makeCommand("check", "Reads a catalogue and prints everything that is wrong with it.", [
    "npm run -s toolrisk -- check",
    "npm run -s toolrisk -- check my-servers/ more.ndjson.gz --strict",
    "npm run -s toolrisk -- check my-servers/notes.json --format json",
  ])
    .argument("[path...]", "files (.json, .ndjson, .ndjson.gz) and folders (default: the embedded catalogue)")
    .option("--strict", "exit with 1 for warnings too, not only for errors")
    .addOption(new Option("--format <format>", "how to print").choices(["text", "json"]).default("text"))
    .action(async (paths: readonly string[], flags: CheckFlags) => {
      const tally = await checkCatalogue(
        catalogueInput({ catalogue: paths.length > 0 ? paths : undefined }),
        flags.format,
      );
      const { error, warning } = tally.problems;
      if (error > 0 || (flags.strict === true && warning > 0)) process.exitCode = exitCodes.problems;
    });
}

async function checkCatalogue(input: CatalogueInput, format: CheckFlags["format"]): Promise<Tally> {
  let tally = emptyTally;
  const problems: Problem[] = [];
  for await (const step of judgeCatalogue(input)) {
    tally = addStep(tally, { ...step, server: step.judged?.server });
    // As text they are printed as they come, so that a large catalogue with many of them fits in memory.
    if (format === "text") printProblems(step.problems, process.stdout);
    else problems.push(...step.problems);
  }
  const { servers, tools, problems: counts } = tally;
  process.stdout.write(
    format === "text"
      ? `${renderTally(tally)}\n`
      : `${JSON.stringify({ servers, tools, counts, problems }, undefined, 2)}\n`,
  );
  return tally;
}

/** `9 servers, 120 tools read: 9 servers and 118 tools good, 2 tools left out, 2 errors, 1 note` */
export function renderTally({ servers, tools, problems }: Tally): string {
  const read = `${plural(servers.read, "server")}, ${plural(tools.read, "tool")} read`;
  const parts = [
    `${plural(servers.good, "server")} and ${plural(tools.good, "tool")} good`,
    ...(servers.leftOut > 0 ? [`${plural(servers.leftOut, "server")} left out`] : []),
    ...(tools.leftOut > 0 ? [`${plural(tools.leftOut, "tool")} left out`] : []),
    ...(["error", "warning", "note"] as const)
      .filter((severity) => problems[severity] > 0)
      .map((severity) => plural(problems[severity], severity)),
  ];
  return `${read}: ${parts.join(", ")}`;
}
