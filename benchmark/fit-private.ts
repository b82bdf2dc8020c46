/**
 * `node benchmark/fit-private.ts FILE…` fits the weights of private data (`privateWeights` in `src/risk/weights.ts`) on
 * labelled tools that read, by logistic regression, and prints them beside those in use. Nothing is written: the table
 * is rounded by hand, and a weight that only few tools speak for is best left as it is.
 * The files are those that `bench:risk` takes.
 */
import { parseArgs } from "node:util";
import type { Server } from "#catalogue/server.ts";
import { readCatalogue } from "#catalogue/read.ts";
import { countReasons, privateReasons, type PrivateReason } from "#risk/private-reasons.ts";
import { readTool } from "#risk/reading.ts";
import { readServer, type ServerReading } from "#risk/server-reading.ts";
import type { ServerSubject } from "#risk/subject.ts";
import { privateWeights } from "#risk/weights.ts";
import { judgeLabels } from "#store/judge-labels.ts";
import { readLabels } from "#store/labels.ts";

const steps = 2500;
const stepSize = 0.4;
/** Pulls weights towards 0, so that a reason met twice gets none of its own. */
const pull = 0.004;

interface Row {
  readonly isPrivate: boolean;
  readonly counts: Readonly<Record<PrivateReason, number>>;
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { catalogue: { type: "string", multiple: true, default: ["content/servers"] } },
});

const rows = await readRows();
const fitted = fit(rows);
console.log(
  `${rows.length} tools that read, ${rows.filter(({ isPrivate }) => isPrivate).length} of them private`,
);
console.table(
  privateReasons.map((reason) => ({
    reason,
    tools: rows.filter(({ counts }) => counts[reason] > 0).length,
    fitted: fitted[reason].toFixed(2),
    "in use": privateWeights[reason],
  })),
);

async function readRows(): Promise<readonly Row[]> {
  const servers = new Map<string, Server>();
  for await (const { server } of readCatalogue(values.catalogue))
    if (server) servers.set(server.slug, server);
  const readings = new Map<ServerSubject, ServerReading>();
  const found: Row[] = [];
  for (const file of positionals) {
    const { labels } = await readLabels(file);
    for (const { label, tool, subject } of judgeLabels(labels, servers).pairs) {
      if (label.category !== "Read" || label.disputedFlags?.includes("private") === true) continue;
      const server = readings.get(subject) ?? readServer(subject);
      readings.set(subject, server);
      const counts = countReasons(readTool(tool, server));
      found.push({ isPrivate: label.flags.includes("private"), counts });
    }
  }
  return found;
}

function fit(given: readonly Row[]): Record<PrivateReason, number> {
  const weights: Record<PrivateReason, number> = { ...privateWeights };
  for (const reason of privateReasons) weights[reason] = 0;
  for (let step = 0; step < steps; step += 1) {
    const errors = given.map(({ counts, isPrivate }) => {
      const score = privateReasons.reduce((sum, reason) => sum + weights[reason] * counts[reason], 0);
      return 1 / (1 + Math.exp(-score)) - (isPrivate ? 1 : 0);
    });
    for (const reason of privateReasons) {
      const slope = given.reduce((sum, { counts }, at) => sum + (errors[at] ?? 0) * counts[reason], 0);
      const pulled = reason === "base" ? 0 : pull * weights[reason];
      weights[reason] -= stepSize * (slope / Math.max(1, given.length) + pulled);
    }
  }
  return weights;
}
