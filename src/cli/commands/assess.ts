import { Option, type Command } from "commander";
import { CommandError, exitCodes, makeCommand, UsageError } from "#cli/command.ts";
import { explainVerdict } from "#cli/explain.ts";
import { findServer } from "#cli/find-server.ts";
import { printProblems } from "#cli/print-problems.ts";
import { catalogueInput } from "#cli/catalogue-input.ts";
import { nearest } from "#lib/nearest.ts";
import { terminalText } from "#lib/safe-text.ts";
import type { Assessment } from "#risk/assessment.ts";
import { judgeCatalogue, type CatalogueInput } from "#store/judge-catalogue.ts";

interface AssessFlags {
  readonly format: "table" | "json" | "ndjson";
  readonly tool?: string;
  readonly explain?: boolean;
}

export function assessCommand(): Command {
  return makeCommand(
    "assess",
    "Judges tools: category, level, confidence, flags, and the evidence for them.",
    [
      "npm run -s toolrisk -- assess",
      "npm run -s toolrisk -- assess content/servers/playwright.json --format ndjson",
      "npm run -s toolrisk -- assess --tool playwright/browser_click --explain",
    ],
  )
    .argument("[path...]", "files (.json, .ndjson, .ndjson.gz) and folders (default: the embedded catalogue)")
    .addOption(
      new Option("--format <format>", "how to print").choices(["table", "json", "ndjson"]).default("table"),
    )
    .option("--tool <server/tool>", "only this tool; the server by its slug")
    .option("--explain", "with --tool: every signal with its quote, and how the verdict came about")
    .action(async (paths: readonly string[], flags: AssessFlags) => {
      if (flags.explain === true && flags.tool === undefined)
        throw new UsageError("--explain explains one tool: name it with --tool server/tool.");
      const input = catalogueInput({ ...flags, catalogue: paths.length > 0 ? paths : undefined });
      await (flags.tool === undefined ? assessAll(input, flags.format) : assessOne(input, flags.tool, flags));
    });
}

async function assessAll(input: CatalogueInput, format: AssessFlags["format"]): Promise<void> {
  const writer = writers[format];
  let rows = 0;
  process.stdout.write(writer.open);
  for await (const { judged, problems } of judgeCatalogue(input)) {
    printProblems(
      problems.filter(({ severity }) => severity === "error"),
      process.stderr,
    );
    if (problems.some(({ severity }) => severity === "error")) process.exitCode = exitCodes.problems;
    for (const assessment of judged?.assessments ?? []) {
      process.stdout.write(writer.row(judged?.server.slug ?? "", assessment, rows));
      rows += 1;
    }
  }
  process.stdout.write(writer.close);
}

async function assessOne(input: CatalogueInput, wanted: string, flags: AssessFlags): Promise<void> {
  const slash = wanted.indexOf("/");
  if (slash < 1) throw new UsageError("Name the tool as server/tool, with the server's slug.");
  const slug = wanted.slice(0, slash);
  const name = wanted.slice(slash + 1);
  const { server, assessments } = await findServer(slug, input);
  const index = server.tools.findIndex((tool) => tool.name === name);
  const tool = server.tools[index];
  const assessment = assessments[index];
  if (tool === undefined || assessment === undefined) {
    const near = nearest(
      name,
      server.tools.map((other) => other.name),
    );
    throw new CommandError(
      terminalText(`${slug} has no tool ${name}.${near === undefined ? "" : ` Did you mean ${near}?`}`),
    );
  }
  const { open, row, close } = writers[flags.format];
  process.stdout.write(
    flags.explain === true
      ? explainVerdict(tool, server, assessment, process.stdout)
      : `${open}${row(slug, assessment, 0)}${close}`,
  );
}

interface Writer {
  readonly open: string;
  row(server: string, assessment: Assessment, index: number): string;
  readonly close: string;
}

const widths = { server: 22, tool: 36, category: 11, level: 8, confidence: 5 } as const;
const head = ["server", "tool", "category", "level", "conf.", "flags", "evidence"];

const writers: Readonly<Record<AssessFlags["format"], Writer>> = {
  ndjson: {
    open: "",
    row: (server, assessment) => `${JSON.stringify({ server, ...assessment })}\n`,
    close: "",
  },
  json: {
    open: "[",
    row: (server, assessment, index) =>
      `${index === 0 ? "\n" : ",\n"}${JSON.stringify({ server, ...assessment })}`,
    close: "\n]\n",
  },
  table: { open: `${tableLine(head)}\n`, row: tableRow, close: "" },
};

function tableRow(server: string, assessment: Assessment): string {
  const { tool, category, level, confidence, flags } = assessment;
  const cells = [
    server,
    tool,
    category,
    level,
    confidence.toFixed(2),
    flags.join(",") || "-",
    quotesOf(assessment),
  ];
  return `${tableLine(cells.map(terminalText))}\n`;
}

function tableLine(cells: readonly string[]): string {
  const sizes: readonly number[] = [...Object.values(widths), 0, 0];
  return cells
    .map((cell, index) => cell.padEnd(sizes[index] ?? 0))
    .join("  ")
    .trimEnd();
}

/** The words that speak loudest for the category. */
function quotesOf({ evidence, category }: Assessment): string {
  const quotes = evidence
    .filter(({ supports, weight }) => supports === category && weight > 0)
    .toSorted((a, b) => b.weight - a.weight)
    .map(({ quote, where }) => `“${quote}” (${where})`);
  return [...new Set(quotes)].slice(0, 2).join(" ");
}
