import type { Assessment, Evidence } from "#risk/assessment.ts";
import { bandOf, confidenceOf, pointsOf, type Sums } from "#risk/confidence.ts";
import { findConflicts } from "#risk/conflicts.ts";
import { explainActs } from "#risk/explain-acts.ts";
import { moveLevel } from "#risk/level.ts";
import { findMissing } from "#risk/missing.ts";
import { readTool, type ToolReading } from "#risk/reading.ts";
import { readServer } from "#risk/server-reading.ts";
import { factSignals } from "#risk/signals.ts";
import type { ServerSubject } from "#risk/subject.ts";
import { categories, flags, type Category, type Flag } from "#risk/taxonomy.ts";
import { actWeights, thresholds } from "#risk/weights.ts";

/**
 * Judges every tool of one server, in the order of `server.tools`.
 * Deterministic and pure: no clock, no network, no state between calls.
 */
export function assessServer(server: ServerSubject): readonly Assessment[] {
  const reading = readServer(server);
  return server.tools.map((tool) => assessTool(readTool(tool, reading)));
}

function assessTool(reading: ToolReading): Assessment {
  const evidence = [...explainActs(reading), ...factSignals.flatMap((signal) => signal.find(reading))];
  const sums = addUp(evidence);
  const category = chooseCategory(sums);
  const found = flagsOf(category, evidence);
  const known = isKnown(reading, evidence);
  const points = pointsOf(reading, category, sums, evidence);
  const confidence = confidenceOf(known ? points : -Infinity);
  const { level, steps } = moveLevel({ category, flags: found, evidence });
  const undoer = category === "Read" ? undefined : reading.server.siblings.undoerOf(reading.nameWords);
  return {
    tool: reading.tool.name,
    category,
    level,
    confidence,
    band: bandOf(confidence),
    known,
    flags: found,
    levelSteps: steps,
    evidence,
    conflicts: findConflicts(reading, category, evidence),
    missing: findMissing(reading),
    ...(undoer === undefined ? {} : { undoneBy: undoer.name }),
  };
}

/** The weights of each category, added up. Further sentences are one voice a category, however many there are. */
export function addUp(evidence: readonly Evidence[]): Sums {
  const sums = { Financial: 0, Destructive: 0, Execute: 0, Write: 0, Read: 0 };
  const heard = new Set<string>();
  for (const { supports, weight, where } of evidence) {
    if (!isCategory(supports)) continue;
    if (where === "description" && weight > 0 && weight <= actWeights.later) {
      if (heard.has(supports)) continue;
      heard.add(supports);
    }
    sums[supports] += weight;
  }
  return sums;
}

/** The most consequential category that has enough behind it; Read is what remains. */
export function chooseCategory(sums: Sums): Category {
  return categories.find((name) => name !== "Read" && sums[name] >= thresholds[name]) ?? "Read";
}

function isCategory(supports: Evidence["supports"]): supports is Category {
  return (categories as readonly string[]).includes(supports);
}

function flagsOf(category: Category, evidence: readonly Evidence[]): readonly Flag[] {
  return flags.filter(
    // What is only formatted or read back is not run.
    (flag) =>
      (flag !== "code" || category !== "Read") &&
      evidence.some(({ supports, weight }) => supports === flag && weight > 0),
  );
}

/** False where only the shape of the name speaks, or nothing at all. */
function isKnown({ description }: ToolReading, evidence: readonly Evidence[]): boolean {
  return evidence.some(
    ({ supports, signal, weight }) =>
      isCategory(supports) && weight >= 0.8 && (signal !== "noun-name" || description.trim().length >= 12),
  );
}
