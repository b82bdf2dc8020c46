import { addUp, isCategory, type Sums } from "#risk/add-up.ts";
import type { ConfidenceBand, Evidence } from "#risk/assessment.ts";
import { bandFloors, confidenceTable } from "#risk/confidence-table.ts";
import { actSignals } from "#risk/signals.ts";
import type { ToolSubject } from "#risk/subject.ts";
import { categories, type Category } from "#risk/taxonomy.ts";
import { thresholds } from "#risk/weights.ts";

const shortDescription = 12;
const ofActs: ReadonlySet<string> = new Set(actSignals.map(({ id }) => id));

/** Points of a tool of which nothing is known. */
export const unknownPoints = -9;

/**
 * How much the definition says for the category, in points: what agrees counts up, what is missing or says otherwise
 * counts down. The points mean nothing by themselves; `confidence-table.ts` says how often tools with so many are right.
 */
export function pointsOf(
  tool: ToolSubject,
  category: Category,
  evidence: readonly Evidence[],
  sums: Sums = addUp(evidence),
): number {
  if (!isKnown(tool, evidence)) return unknownPoints;
  const speaksFor = evidence.filter(({ supports, weight }) => supports === category && weight > 0);
  const byName = speaksFor.some(({ where, weight }) => where === "name" && weight >= 2);
  const byText = speaksFor.some(({ where, weight }) => where === "description" && weight >= 2.9);
  const byParameter = speaksFor.some(({ where }) => where === "parameter");
  const isDoubted = evidence.some(
    ({ where, supports, weight, signal }) =>
      supports !== category &&
      (where === "name" || where === "description") &&
      weight >= 2 &&
      ofActs.has(signal),
  );
  const isNear = categories.some(
    (name) => name !== category && name !== "Read" && sums[name] >= 1 && sums[name] < thresholds[name],
  );
  return (
    (byName ? 2 : 0) +
    (byText ? 2 : 0) +
    (byName && byText ? 1 : 0) +
    (byParameter ? 1 : 0) -
    (isDoubted ? 2 : 0) -
    (isNear ? 1 : 0) -
    (isOpen(category, speaksFor) ? 1 : 0) -
    (isShort(tool) ? 1 : 0)
  );
}

const aboutMoney =
  /pay|invoice|bill|charge|refund|credit|fund|subscription|order|budget|price|card|wallet|trade|offer/i;
const ofComputing: ReadonlySet<string> = new Set(["compute-verb", "read-only-hint"]);

/**
 * True where the words fit the next category as well: verbs such as convert and generate hand back a result in one
 * tool and start a job in the next, and what is written about money may bind somebody.
 */
function isOpen(category: Category, speaksFor: readonly Evidence[]): boolean {
  if (category === "Read")
    return speaksFor.length > 0 && speaksFor.every(({ signal }) => ofComputing.has(signal));
  return (
    category === "Write" &&
    speaksFor.some(({ where, quote }) => where !== "parameter" && aboutMoney.test(quote))
  );
}

/** False where only the shape of the name speaks, or nothing at all. */
export function isKnown(tool: ToolSubject, evidence: readonly Evidence[]): boolean {
  return evidence.some(
    ({ supports, signal, weight }) =>
      isCategory(supports) && (weight >= 0.8 || (signal === "noun-name" && !isShort(tool))),
  );
}

const isShort = ({ description }: ToolSubject): boolean =>
  (description ?? "").trim().length < shortDescription;

/** The share of labelled tools with so many points whose category was right. */
export function confidenceOf(points: number): number {
  return (confidenceTable.findLast(({ from }) => points >= from) ?? confidenceTable[0]).share;
}

export function bandOf(confidence: number): ConfidenceBand {
  if (confidence >= bandFloors.high) return "high";
  return confidence >= bandFloors.medium ? "medium" : "low";
}
