import type { ConfidenceBand, Evidence } from "#risk/assessment.ts";
import { confidenceTable, bandFloors } from "#risk/confidence-table.ts";
import type { ToolReading } from "#risk/reading.ts";
import type { Category } from "#risk/taxonomy.ts";

export type Sums = Readonly<Record<Category, number>>;

/**
 * How much the definition says for the category, in points: what agrees counts up, what is missing or says otherwise
 * counts down. The points mean nothing by themselves; `confidence-table.ts` says how often tools with so many are right.
 */
export function pointsOf(
  reading: ToolReading,
  category: Category,
  sums: Sums,
  evidence: readonly Evidence[],
): number {
  const forIt = evidence.filter(({ supports, weight }) => supports === category && weight > 0);
  const byName = forIt.some(({ where, weight }) => where === "name" && weight >= 2);
  const byText = forIt.some(
    ({ where, weight, signal }) => where === "description" && weight >= 2.9 && signal !== "noun-name",
  );
  const byParameter = forIt.some(({ where }) => where === "parameter");
  const rivals = (Object.keys(sums) as Category[])
    .filter((name) => name !== category)
    .map((name) => sums[name]);
  const rival = Math.max(0, ...rivals);
  let points = 0;
  if (byName) points += 2;
  if (byText) points += 2;
  if (byParameter) points += 1;
  if (byName && byText) points += 1;
  if (rival >= 2.5) points -= 2;
  else if (rival >= 1.4) points -= 1;
  if (reading.description.trim().length < 12) points -= 1;
  return points;
}

/** The share of labelled tools with so many points whose category was right. */
export function confidenceOf(points: number): number {
  const row = confidenceTable.findLast(({ from }) => points >= from) ?? confidenceTable[0];
  return row.share;
}

export function bandOf(confidence: number): ConfidenceBand {
  if (confidence >= bandFloors.high) return "high";
  return confidence >= bandFloors.medium ? "medium" : "low";
}
