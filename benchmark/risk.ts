/**
 * `npm run bench:risk -- FILE…` prints how often the verdicts are right on labelled tools.
 * A file is YAML below `content/labels/` or NDJSON with one labelled tool a line (`src/store/labels.ts`).
 * Without a file it measures `content/labels/`. `--catalogue PATH` says where the definitions of labelled servers are.
 * `--errors N` prints so many of the worst errors; those of labels that were kept aside only with `--kept-aside`, since
 * whoever writes rules must not see them.
 */
import { readdirSync } from "node:fs";
import { parseArgs } from "node:util";
import type { Server } from "#catalogue/server.ts";
import { readCatalogue } from "#catalogue/read.ts";
import { printProblems } from "#cli/print-problems.ts";
import { terminalText } from "#lib/safe-text.ts";
import { assessServer } from "#risk/assess.ts";
import { measure, type Measurement, type Pair } from "#risk/measure.ts";
import { categories, flags } from "#risk/taxonomy.ts";
import { judgeLabels } from "#store/judge-labels.ts";
import { readLabels } from "#store/labels.ts";

const worstErrors = 20;
/** Tools judged before the clock starts: by then the engine has compiled what it will compile. */
const unmeasured = 100_000;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    catalogue: { type: "string", multiple: true, default: ["content/servers"] },
    errors: { type: "string", default: String(worstErrors) },
    "kept-aside": { type: "boolean", default: false },
  },
});

const files = positionals.length > 0 ? positionals : embeddedLabels();
const catalogue = await loadServers(values.catalogue);
const everything: Pair[] = [];
for (const file of files) {
  const { labels, problems } = await readLabels(file);
  const judged = judgeLabels(labels, catalogue);
  printProblems([...problems, ...judged.problems], process.stderr);
  everything.push(...judged.pairs);
}
if (everything.length === 0) {
  console.log("No labelled tools: name a file, or put one into content/labels/.");
} else {
  print(files.length === 1 ? (files[0] ?? "") : `${files.length} files`, measure(everything));
  printShares();
}
printSpeed([...catalogue.values()]);

function embeddedLabels(): readonly string[] {
  try {
    return readdirSync("content/labels")
      .filter((name) => /\.(?:yaml|ndjson)$/.test(name))
      .map((name) => `content/labels/${name}`);
  } catch {
    return [];
  }
}

async function loadServers(paths: readonly string[]): Promise<ReadonlyMap<string, Server>> {
  const servers = new Map<string, Server>();
  for await (const { server } of readCatalogue(paths)) if (server) servers.set(server.slug, server);
  return servers;
}

function print(name: string, result: Measurement): void {
  const percent = (value: number): string => `${(value * 100).toFixed(1)} %`;
  const decimals = (value: number): string => value.toFixed(2);
  console.log(`\n${name}: ${result.tools} tools, accuracy ${percent(result.accuracy)}`);
  console.log(
    `Destructive, Financial or Execute called Read: ${(result.dangerous * 100).toFixed(2)} % of all`,
  );
  console.log(`Read called anything else: ${percent(result.readsCalledElse)} of Reads`);
  console.log("\nLabelled (rows) against judged (columns)");
  console.table(result.matrix);
  const rows = (
    keys: readonly string[],
    scores: Readonly<
      Record<
        string,
        { recall: number; precision: number; f1: number; hits: number; misses: number; falseAlarms: number }
      >
    >,
  ) =>
    Object.fromEntries(
      keys.map((key) => {
        const score = scores[key];
        return [
          key,
          score && {
            recall: decimals(score.recall),
            precision: decimals(score.precision),
            F1: decimals(score.f1),
            hits: score.hits,
            misses: score.misses,
            "false alarms": score.falseAlarms,
          },
        ];
      }),
    );
  console.table(rows(categories, result.categories));
  console.table(rows(flags, result.flags));
  console.log(`\nCalibration: expected error ${result.calibrationError.toFixed(3)}`);
  console.table(
    result.calibration
      .filter(({ tools }) => tools > 0)
      .map(({ from, tools, confidence, right }) => ({
        from,
        tools,
        confidence: decimals(confidence),
        right: decimals(right),
      })),
  );
  const shown = values["kept-aside"] ? result.errors : result.errors.filter(({ label }) => !label.heldOut);
  const hidden = result.errors.length - shown.length;
  console.log(`\nWorst errors${hidden === 0 ? "" : ` (without ${hidden} of labels kept aside)`}`);
  for (const { label, assessment } of shown.slice(0, Number(values.errors))) {
    const { category, confidence, evidence } = assessment;
    const close = label.certain ? "" : " (close call)";
    console.log(
      terminalText(
        `- ${label.server}/${label.tool}: labelled ${label.category}${close}, judged ${category} at ${decimals(confidence)}`,
      ),
    );
    for (const { signal, where, path, quote, supports, weight } of evidence
      .filter(({ supports }) => (categories as readonly string[]).includes(supports))
      .slice(0, 6))
      console.log(
        terminalText(
          `    ${supports} ${weight.toFixed(1)}  ${signal}  ${where}${path === "" ? "" : ` ${path}`}: “${quote}”`,
        ),
      );
  }
}

/** Accuracy where the labels were kept aside while rules were written, where they were not, and without close calls. */
function printShares(): void {
  console.log("\nAccuracy");
  console.table(
    Object.fromEntries(
      [
        ["kept aside", true],
        ["learned from", false],
      ].map(([word, heldOut]) => {
        const pairs = everything.filter(({ label }) => label.heldOut === heldOut);
        const certain = measure(pairs.filter(({ label }) => label.certain));
        return [word, { all: share(measure(pairs)), "without close calls": share(certain) }];
      }),
    ),
  );
}

function share({ tools, accuracy }: Measurement): string {
  return tools === 0 ? "–" : `${(accuracy * 100).toFixed(1)} % of ${tools}`;
}

/** Judges the catalogue again and again for two seconds, on the one thread that this is, after a warm-up. */
function printSpeed(servers: readonly Server[]): void {
  const tools = servers.reduce((sum, server) => sum + server.tools.length, 0);
  if (tools === 0) return;
  for (let done = 0; done < unmeasured; done += tools) for (const server of servers) assessServer(server);
  const start = performance.now();
  let judged = 0;
  while (performance.now() - start < 2000) {
    for (const server of servers) assessServer(server);
    judged += tools;
  }
  const perSecond = Math.round(judged / ((performance.now() - start) / 1000));
  console.log(`\n${perSecond.toLocaleString("en")} tools a second, one core`);
}
