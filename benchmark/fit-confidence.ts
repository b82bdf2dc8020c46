/**
 * `node benchmark/fit-confidence.ts FILE… [--write]` measures on labelled tools how often a verdict with so many points
 * (`src/risk/confidence.ts`) is right, and prints the table of `src/risk/confidence-table.ts`, or writes it.
 * The files are those that `bench:risk` takes. Rows with few tools are joined to their neighbours, and the shares are
 * made monotone by pooling neighbours that are out of order.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import type { Server } from "#catalogue/server.ts";
import { readCatalogue } from "#catalogue/read.ts";
import { pointsOf, unknownPoints } from "#risk/confidence.ts";
import { judgeLabels } from "#store/judge-labels.ts";
import { readLabels } from "#store/labels.ts";

/** A share from fewer tools than this says little. */
const fewest = 25;
/**
 * Rules were written with these rows in view, so they are right more often here than elsewhere: on labels that came
 * later, before any rule was changed for them, 6 to 8 of a hundred verdicts were wrong, and 3 to 4 on these. Each error
 * counts as two.
 */
const optimism = 2;
/** Counted as one tool more that is wrong, and one that is right, in each row: no share is ever 1. */
const prior = 1;
const tableFile = new URL("../src/risk/confidence-table.ts", import.meta.url);

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    write: { type: "boolean", default: false },
    catalogue: { type: "string", multiple: true, default: ["content/servers"] },
  },
});

interface Row {
  readonly from: number;
  readonly tools: number;
  readonly right: number;
}

const shareOf = ({ tools, right }: Row): number =>
  (right + prior) / (right + optimism * (tools - right) + 2 * prior);

const servers = new Map<string, Server>();
for await (const { server } of readCatalogue(values.catalogue)) if (server) servers.set(server.slug, server);
const counts = new Map<number, { tools: number; right: number }>();
let [labelled, reads] = [0, 0];
for (const file of positionals) {
  const { labels } = await readLabels(file);
  for (const { label, assessment, tool } of judgeLabels(labels, servers).pairs) {
    labelled += 1;
    if (label.category === "Read") reads += 1;
    const points = pointsOf(tool, assessment.category, assessment.evidence);
    const count = counts.get(points) ?? { tools: 0, right: 0 };
    count.tools += 1;
    if (label.category === assessment.category) count.right += 1;
    counts.set(points, count);
  }
}
// Where nothing speaks, the verdict is Read by default, and as often right as any tool is a Read.
counts.delete(unknownPoints);
const unknown = `  { from: ${unknownPoints}, share: ${Number((reads / Math.max(1, labelled)).toFixed(3))} },`;
const [first, ...rest] = pool(
  [...counts].map(([from, count]) => ({ from, ...count })).sort((a, b) => a.from - b.from),
);
const rows = first === undefined ? [] : [{ ...first, from: unknownPoints + 1 }, ...rest];
const table = [
  unknown,
  ...rows.map((row) => `  { from: ${row.from}, share: ${Number(shareOf(row).toFixed(3))} },`),
].join("\n");
console.log(
  `${rows.map((row) => `from ${row.from}: ${row.right} of ${row.tools} right`).join("\n")}\n\n${table}`,
);
if (values.write) {
  const text = readFileSync(tableFile, "utf8");
  writeFileSync(tableFile, text.replace(/(confidenceTable = \[\n)[^\]]*(\] as const)/, `$1${table}\n$2`));
}

/** Joins rows that are too small or out of order with the one before, until none is. */
function pool(given: readonly Row[]): readonly Row[] {
  const pooled: Row[] = [];
  for (const row of given) {
    pooled.push(row);
    for (;;) {
      const last = pooled.at(-1);
      const before = pooled.at(-2);
      if (last === undefined || before === undefined) break;
      if (before.tools >= fewest && shareOf(before) <= shareOf(last)) break;
      pooled.splice(-2, 2, {
        from: before.from,
        tools: before.tools + last.tools,
        right: before.right + last.right,
      });
    }
  }
  const last = pooled.at(-1);
  const before = pooled.at(-2);
  if (last !== undefined && before !== undefined && last.tools < fewest)
    pooled.splice(-2, 2, {
      from: before.from,
      tools: before.tools + last.tools,
      right: before.right + last.right,
    });
  return pooled;
}
