/**
 * `node benchmark/fit-private.ts FILE…` fits the weights of private data (`privateWeights` in `src/risk/weights.ts`) on
 * labelled tools, by logistic regression. It prints them beside those in use, and how often tools come out right whose
 * servers were left out of the fit, for several scores that are needed. Nothing is written: the table is rounded by
 * hand, `base` less the score that is needed. The files are those that `bench:risk` takes.
 */
import { parseArgs } from "node:util";
import type { Server } from "#catalogue/server.ts";
import { readCatalogue } from "#catalogue/read.ts";
import { countReasons, privateReasons, type PrivateReason } from "#risk/private-reasons.ts";
import { readTool } from "#risk/reading.ts";
import { readServer, type ServerReading } from "#risk/server-reading.ts";
import { returnsData } from "#risk/signals/private-data.ts";
import type { ServerSubject } from "#risk/subject.ts";
import { privateWeights } from "#risk/weights.ts";
import { judgeLabels } from "#store/judge-labels.ts";
import { readLabels } from "#store/labels.ts";

const steps = 400;
/** Pulls weights towards 0, so that a reason met twice gets none of its own. */
const pull = 3;
/** Servers of the embedded catalogue have many tools each that are alike. */
const weightOfEmbedded = 0.4;
const folds = 4;

interface Row {
  readonly isPrivate: boolean;
  readonly server: string;
  readonly weight: number;
  /** Another signal has called it private already; it is scored, and teaches nothing. */
  readonly isKnown: boolean;
  readonly returns: boolean;
  readonly counts: Readonly<Record<PrivateReason, number>>;
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { catalogue: { type: "string", multiple: true, default: ["content/servers"] } },
});

const rows = await readRows();
printWeights(fit(rows));
printLeftOut();

async function readRows(): Promise<readonly Row[]> {
  const servers = new Map<string, Server>();
  for await (const { server } of readCatalogue(values.catalogue))
    if (server) servers.set(server.slug, server);
  const readings = new Map<ServerSubject, ServerReading>();
  const found: Row[] = [];
  for (const file of positionals) {
    const { labels } = await readLabels(file);
    for (const { label, tool, subject, assessment } of judgeLabels(labels, servers).pairs) {
      if (label.disputedFlags.includes("private")) continue;
      const server = readings.get(subject) ?? readServer(subject);
      readings.set(subject, server);
      const reading = readTool(tool, server);
      found.push({
        isPrivate: label.flags.includes("private"),
        server: label.server,
        weight: file.endsWith(".yaml") ? weightOfEmbedded : 1,
        isKnown: assessment.evidence.some(
          ({ supports, weight, signal }) => supports === "private" && weight > 0 && signal !== "private-data",
        ),
        returns: returnsData(reading),
        counts: countReasons(reading),
      });
    }
  }
  return found;
}

/** Gradient descent with momentum; the step is what the lengths of the rows allow. */
function fit(all: readonly Row[]): Readonly<Record<PrivateReason, number>> {
  const given = all.filter(({ isKnown, returns }) => !isKnown && returns);
  const lengths = given.map(
    ({ counts, weight }) => weight * privateReasons.reduce((sum, reason) => sum + counts[reason] ** 2, 0),
  );
  const size = 4 / lengths.reduce((sum, length) => sum + length, 1);
  const weights = nothing();
  const ahead = nothing();
  for (let step = 1; step <= steps; step += 1) {
    const slopes = nothing();
    for (const reason of privateReasons) slopes[reason] = reason === "base" ? 0 : pull * ahead[reason];
    for (const { counts, isPrivate, weight } of given) {
      const error = weight * (1 / (1 + Math.exp(-scoreOf(counts, ahead))) - (isPrivate ? 1 : 0));
      for (const reason of privateReasons) slopes[reason] += error * counts[reason];
    }
    const momentum = (step - 1) / (step + 2);
    for (const reason of privateReasons) {
      const next = ahead[reason] - size * slopes[reason];
      ahead[reason] = next + momentum * (next - weights[reason]);
      weights[reason] = next;
    }
  }
  return weights;
}

function nothing(): Record<PrivateReason, number> {
  // `fromEntries` forgets that the keys are the given ones.
  return Object.fromEntries(privateReasons.map((reason) => [reason, 0])) as Record<PrivateReason, number>;
}

function scoreOf(
  counts: Readonly<Record<PrivateReason, number>>,
  weights: Readonly<Record<PrivateReason, number>>,
): number {
  return privateReasons.reduce((sum, reason) => sum + weights[reason] * counts[reason], 0);
}

function printWeights(fitted: Readonly<Record<PrivateReason, number>>): void {
  console.log(`${rows.length} tools, ${rows.filter(({ isPrivate }) => isPrivate).length} of them private`);
  console.table(
    privateReasons.map((reason) => ({
      reason,
      tools: rows.filter(({ counts }) => counts[reason] > 0).length,
      fitted: fitted[reason].toFixed(2),
      "in use": privateWeights[reason],
    })),
  );
}

function printLeftOut(): void {
  const servers = new Map(
    [...new Set(rows.map(({ server }) => server))].toSorted().map((name, at) => [name, at]),
  );
  const scores = new Map<Row, number>();
  for (let fold = 0; fold < folds; fold += 1) {
    const isIn = ({ server }: Row): boolean => (servers.get(server) ?? 0) % folds === fold;
    const weights = fit(rows.filter((row) => !isIn(row)));
    for (const row of rows.filter(isIn)) scores.set(row, scoreOf(row.counts, weights));
  }
  console.log("Servers left out of the fit, without the embedded ones, by the score that is needed");
  const scored = rows.filter(({ weight }) => weight === 1);
  console.table(
    [-1, -0.75, -0.5, -0.25, 0, 0.25].map((needed) => {
      const isCalled = (row: Row): boolean => row.isKnown || (row.returns && (scores.get(row) ?? 0) > needed);
      const hits = scored.filter((row) => row.isPrivate && isCalled(row)).length;
      const misses = scored.filter((row) => row.isPrivate && !isCalled(row)).length;
      const falseAlarms = scored.filter((row) => !row.isPrivate && isCalled(row)).length;
      const f1 = ((2 * hits) / Math.max(1, 2 * hits + misses + falseAlarms)).toFixed(3);
      return { needed, hits, misses, "false alarms": falseAlarms, F1: f1 };
    }),
  );
}
