import type { Verb } from "#risk/words/lexicon.ts";
import type { VerbSense } from "#risk/words/verbs.ts";

/**
 * Where the act was read. `main`: the first thing that the description says the tool does; `also`: joined to it
 * (`and deletes`); `later`: a further sentence about the tool (`It also restarts …`).
 */
export type ActRole = "name" | "title" | "main" | "also" | "later";

/** One thing that a tool is said to do: a verb, what it does it to, and where this stands. */
export interface Act {
  readonly role: ActRole;
  readonly verb: Verb;
  /** UTF-16 offsets of the verb. */
  readonly start: number;
  readonly end: number;
  /** Where the object ends; equal to `end` where there is none. The object may also stand before the verb. */
  readonly objectStart: number;
  readonly objectEnd: number;
  /** Words of the object, lower case. */
  readonly objectWords: readonly string[];
  /** Last word of the object, which names the thing; empty where there is none. */
  readonly head: string;
  /** The head read as a verb, where it can be: `Perform a search`. */
  readonly headVerb: Verb | undefined;
  /** Noun classes (`nounBits`) of the head, of all words of the object, of what follows `from`, and of the rest. */
  readonly headNouns: number;
  readonly nouns: number;
  readonly from: number;
  readonly around: number;
  /** 0–1: how sure it is that the verb is meant as one; less for words that are as often nouns. */
  readonly sure: number;
  /** What the act is for, where the text says so: `Run the plugin to list processes`. */
  readonly purpose: Verb | undefined;
  /** `into` follows the object. */
  readonly into: boolean;
  /** `all`, `every`, `multiple` before the object. */
  readonly many: boolean;
}

/** True for what the name says, and for the first thing that the description says. */
export const isHeadline = ({ role }: Pick<Act, "role">): boolean => role === "name" || role === "main";

const changing: ReadonlySet<VerbSense> = new Set(["write", "remove", "run", "pay"]);

/** True where the tool is said to change something, and its name does not say that it only reads. */
export function changesThings(acts: readonly Act[]): boolean {
  const changes = acts.some(
    ({ verb, role, sure }) => role !== "later" && sure >= 0.7 && changing.has(verb.sense),
  );
  return (
    changes && !acts.some(({ verb, role, sure }) => role === "name" && sure >= 0.9 && verb.sense === "read")
  );
}
