import type { Assessment, Evidence } from "#risk/assessment.ts";
import type { Flag } from "#risk/taxonomy.ts";

/** One part that a tool plays in a combination, with the words that say so. */
export interface CombinationPart {
  readonly tool: string;
  readonly evidence: readonly Evidence[];
}

/** Tools of one server that are worse together than each is alone. */
export type Combination =
  | {
      readonly id: "way-out";
      /** Return what is not public. */
      readonly sources: readonly CombinationPart[];
      /** Return what strangers have written, and with it their instructions. */
      readonly strangers: readonly CombinationPart[];
      /** Can send it to others. */
      readonly exits: readonly CombinationPart[];
      /** One whole sentence for a reader. */
      readonly sentence: string;
    }
  | {
      readonly id: "side-door";
      /** Stay usable under the recommended policy, though they can do what the others are denied for. */
      readonly doors: readonly CombinationPart[];
      /** Denied or hidden by the recommended policy. */
      readonly denied: readonly CombinationPart[];
      readonly sentence: string;
    };

/** Signals of tools whose arguments decide what is done: code, commands, queries, operations by name, free requests. */
const openEnded: ReadonlySet<string> = new Set(["free-code", "free-command", "free-query", "open-operation"]);

/**
 * Finds what the tools of one server can do together. Pure; every part names its tool and quotes its definition.
 * Tools that a policy denies anyway (Destructive, Financial) are no parts of a way out.
 */
export function findCombinations(assessments: readonly Assessment[]): readonly Combination[] {
  const found = [wayOut(assessments), sideDoor(assessments)];
  return found.filter((combination) => combination !== undefined);
}

function wayOut(assessments: readonly Assessment[]): Combination | undefined {
  const usable = assessments.filter(isUsable);
  const sources = partsWith(usable, "private");
  const strangers = partsWith(usable, "untrusted");
  const exits = partsWith(usable, "external");
  if (sources.length === 0 || strangers.length === 0 || exits.length === 0) return undefined;
  const sentence =
    "Together these tools make a way out: one reads what is not public, one brings in text that strangers wrote, and one can send data to others, so an instruction hidden in that text can have the data sent away.";
  return { id: "way-out", sources, strangers, exits, sentence };
}

function sideDoor(assessments: readonly Assessment[]): Combination | undefined {
  const denied = assessments
    .filter((assessment) => !isUsable(assessment))
    .map((assessment) =>
      partOf(assessment, ({ supports, weight }) => supports === assessment.category && weight > 0),
    );
  const doors = assessments
    .filter(isUsable)
    .map((assessment) => partOf(assessment, ({ signal, weight }) => openEnded.has(signal) && weight > 0))
    .filter(({ evidence }) => evidence.length > 0);
  if (denied.length === 0 || doors.length === 0) return undefined;
  const sentence =
    "Denying some tools of this server closes a door beside an open one: another tool takes code, commands, queries or operations of the caller's choice, and with them it can do the same.";
  return { id: "side-door", doors, denied, sentence };
}

const isUsable = ({ category }: Assessment): boolean =>
  category !== "Destructive" && category !== "Financial";

function partsWith(assessments: readonly Assessment[], flag: Flag): readonly CombinationPart[] {
  return assessments
    .filter(({ flags }) => flags.includes(flag))
    .map((assessment) => partOf(assessment, ({ supports, weight }) => supports === flag && weight > 0));
}

function partOf({ tool, evidence }: Assessment, counts: (found: Evidence) => boolean): CombinationPart {
  return { tool, evidence: evidence.filter(counts) };
}
