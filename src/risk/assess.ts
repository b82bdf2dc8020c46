import { addUp, chooseCategory } from "#risk/add-up.ts";
import type { Assessment, Evidence } from "#risk/assessment.ts";
import { bandOf, confidenceOf, isKnown, pointsOf } from "#risk/confidence.ts";
import { findConflicts } from "#risk/conflicts.ts";
import { explainActs } from "#risk/explain-acts.ts";
import { moveLevel } from "#risk/level.ts";
import { findMissing } from "#risk/missing.ts";
import { readTool, type ToolReading } from "#risk/reading.ts";
import { readServer } from "#risk/server-reading.ts";
import { factSignals } from "#risk/signals.ts";
import type { ServerSubject } from "#risk/subject.ts";
import { flags, type Category, type Flag } from "#risk/taxonomy.ts";

/**
 * Judges every tool of one server, in the order of `server.tools`.
 * Deterministic: no clock, no network. What is kept between calls are answers of pure functions, in bounded tables.
 */
export function assessServer(server: ServerSubject): readonly Assessment[] {
  const reading = readServer(server);
  return server.tools.map((tool, at) => assessTool(readTool(tool, reading, reading.toolWords[at])));
}

function assessTool(reading: ToolReading): Assessment {
  const evidence = [...explainActs(reading)];
  for (const signal of factSignals) for (const found of signal.find(reading)) evidence.push(found);
  const sums = addUp(evidence);
  const category = chooseCategory(sums);
  const found = flagsOf(category, evidence);
  const confidence = confidenceOf(pointsOf(reading.tool, category, evidence, sums));
  const { level, steps } = moveLevel({ category, flags: found, evidence });
  const undoer = category === "Read" ? undefined : reading.server.siblings.undoerOf(reading.nameWords);
  return {
    tool: reading.tool.name,
    category,
    level,
    confidence,
    band: bandOf(confidence),
    known: isKnown(reading.tool, evidence),
    flags: found,
    levelSteps: steps,
    evidence,
    conflicts: findConflicts(reading, category, evidence),
    missing: findMissing(reading),
    ...(undoer === undefined ? {} : { undoneBy: undoer.name }),
  };
}

function flagsOf(category: Category, evidence: readonly Evidence[]): readonly Flag[] {
  return flags.filter((flag) =>
    evidence.some(
      ({ supports, weight, signal }) =>
        supports === flag &&
        weight > 0 &&
        // What is only formatted or read back is not run; a query that only reads is.
        (flag !== "code" || category !== "Read" || signal === "free-query"),
    ),
  );
}
