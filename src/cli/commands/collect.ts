import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { confirm, isCancel } from "@clack/prompts";
import { Option, type Command } from "commander";
import { CommandError, collectValues, exitCodes, makeCommand, UsageError } from "#cli/command.ts";
import { makeSource, parseSeconds, type SourceOptions } from "#cli/collect-options.ts";
import { describeOutcome, describePlan, describeStart } from "#cli/collect-report.ts";
import { printProblems } from "#cli/print-problems.ts";
import { projectRoot, shownPath } from "#cli/project-root.ts";
import { collectServer } from "#collect/collect-server.ts";
import { makeLimits } from "#collect/limits.ts";
import { saveRecord } from "#collect/save-record.ts";
import type { Source } from "#collect/source.ts";
import { parseSources } from "#collect/sources.ts";
import { formatNumber, plural } from "#lib/plural.ts";
import { serverSlug } from "#lib/slug.ts";

const sourcesPath = join(projectRoot, "content/sources.yaml");

interface CollectOptions extends SourceOptions {
  readonly all?: true;
  readonly only?: readonly string[];
  readonly out: string;
  readonly yes?: true;
}

export function collectCommand(): Command {
  return makeCommand("collect", "Starts a real MCP server and records the tools that it declares.", [
    "npm run -s toolrisk -- collect --npm @playwright/mcp@0.0.83 -- --caps=vision,pdf",
    'npm run -s toolrisk -- collect --command "node server.js" --slug mine --env API_KEY=x',
    "npm run -s toolrisk -- collect --url https://mcp.example.org/mcp --slug mine",
    "npm run -s toolrisk -- collect --all --only playwright --yes",
  ])
    .option("--npm <package@version>", "install this package without its scripts and start its program")
    .addOption(new Option("--command <line>", "start this program").conflicts(["npm"]))
    .addOption(new Option("--url <address>", "ask the server at this address").conflicts(["npm", "command"]))
    .addOption(
      new Option("--all", "collect every server of content/sources.yaml again").conflicts([
        "npm",
        "command",
        "url",
        "slug",
      ]),
    )
    .option("--only <slug>", "with --all: only this server; repeatable", collectValues)
    .option("--bin <name>", "with --npm: which of the package's programs")
    .option("--env <KEY=VALUE>", "an environment variable for the server; repeatable", collectValues)
    .option("--slug <slug>", "the file's name; otherwise made from the server's name")
    .option("--out <folder>", "where the records are", shownPath(join(projectRoot, "content/servers")))
    .option("--timeout <seconds>", "until the server must have answered (default: 60)", parseSeconds)
    .option("--yes", "do not ask before starting")
    .argument("[args...]", "after --: arguments for the server")
    .action(runCollect);
}

async function runCollect(args: readonly string[], options: CollectOptions): Promise<void> {
  if (!options.all && options.only !== undefined) throw new UsageError("--only goes with --all");
  const sources = options.all ? await readSources(options.only) : [makeSource(args, options)];
  for (const source of sources) printLines(describePlan(source));
  await askToStart(sources.length, options.yes === true);
  const tally = { servers: 0, tools: 0, troubled: 0 };
  for (const source of sources) {
    const tools = await collectOne(source, options);
    if (tools === undefined) tally.troubled += 1;
    tally.servers += 1;
    tally.tools += tools ?? 0;
  }
  console.log(
    `${tally.servers - tally.troubled} of ${plural(tally.servers, "server")} collected, ${plural(tally.tools, "tool")}.`,
  );
  if (tally.troubled > 0) process.exitCode = exitCodes.problems;
}

async function readSources(only: readonly string[] | undefined): Promise<readonly Source[]> {
  const { sources, problems } = parseSources(await readFile(sourcesPath, "utf8"), shownPath(sourcesPath));
  if (problems.length > 0) {
    printProblems(problems, process.stderr);
    throw new CommandError(`${shownPath(sourcesPath)} has problems`);
  }
  const unknown = (only ?? []).filter((slug) => !sources.some((source) => source.slug === slug));
  if (unknown.length > 0) throw new UsageError(`content/sources.yaml has no server ${unknown.join(", ")}`);
  return only === undefined
    ? sources
    : sources.filter(({ slug }) => slug !== undefined && only.includes(slug));
}

/** Starting a stranger's program is the person's decision, never the default of a script. */
async function askToStart(count: number, isAgreed: boolean): Promise<void> {
  if (isAgreed) return;
  if (!process.stdin.isTTY || !process.stdout.isTTY)
    throw new UsageError("collect starts other people's programs and cannot ask here: add --yes to agree");
  const answer = await confirm({
    message: `Start ${count === 1 ? "this server" : `these ${formatNumber(count)} servers`}?`,
    initialValue: false,
  });
  if (isCancel(answer) || !answer) throw new CommandError("Nothing was started.");
}

/** The number of tools written; undefined when something went wrong, which is printed. */
async function collectOne(source: Source, options: CollectOptions): Promise<number | undefined> {
  const started = performance.now();
  const result = await collectServer(source, {
    limits: makeLimits(options.timeout ?? source.timeoutSeconds),
    date: new Date().toISOString().slice(0, 10),
    onStart: (command, args) => printLines(describeStart(command, args)),
  });
  const seconds = (performance.now() - started) / 1000;
  if (result.kind === "failure") {
    printLines(describeOutcome(source, result, undefined, seconds));
    return undefined;
  }
  const path = join(options.out, `${source.slug ?? serverSlug(String(result.record["name"]))}.json`);
  const saved = await saveRecord(path, result.record, result.incomplete !== undefined);
  printLines(describeOutcome(source, result, { path: shownPath(path), saved }, seconds));
  const isWhole =
    result.incomplete === undefined && result.refused.length === 0 && result.leftRunning.length === 0;
  return isWhole ? result.toolCount : undefined;
}

function printLines(lines: readonly string[]): void {
  for (const line of lines) console.log(line);
}
