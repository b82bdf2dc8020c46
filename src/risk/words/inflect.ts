/** The grammatical form in which a verb was met. `noun` is `deletion`, `agent` is `finder`. */
export type VerbFormKind = "base" | "third" | "past" | "ing" | "noun" | "agent";

export interface VerbForm {
  readonly text: string;
  readonly kind: VerbFormKind;
}

const vowels = "aeiou";

/** Verbs of more than one syllable that double their last consonant, being stressed on the last. */
const doubling = new Set([
  "commit",
  "submit",
  "refer",
  "transfer",
  "forget",
  "reset",
  "unset",
  "unpin",
  "format",
]);

function doublesLast(verb: string): boolean {
  if (doubling.has(verb)) return true;
  const [a = "", b = "", c = ""] = verb.slice(-3);
  if (verb.length > 4 || "wxy".includes(c)) return false;
  return !vowels.includes(a) && vowels.includes(b) && !vowels.includes(c) && c !== "";
}

/**
 * The regular forms of an English verb.
 * @param verb base form, lower case, e.g. `stop`
 * @returns e.g. `stop` base, `stops` third, `stopped` past, `stopping` ing
 */
export function inflectVerb(verb: string): readonly VerbForm[] {
  const form = (text: string, kind: VerbFormKind): VerbForm => ({ text, kind });
  const base = form(verb, "base");
  const last = verb.at(-1) ?? "";
  if (last === "e") {
    const stem = verb.slice(0, -1);
    return [base, form(`${verb}s`, "third"), form(`${verb}d`, "past"), form(`${stem}ing`, "ing")];
  }
  if (last === "y" && !vowels.includes(verb.at(-2) ?? "")) {
    const stem = verb.slice(0, -1);
    return [base, form(`${stem}ies`, "third"), form(`${stem}ied`, "past"), form(`${verb}ing`, "ing")];
  }
  // `pushes`, `does`
  const third = /(?:s|x|z|ch|sh|o)$/.test(verb) ? `${verb}es` : `${verb}s`;
  const stem = doublesLast(verb) ? `${verb}${last}` : verb;
  return [base, form(third, "third"), form(`${stem}ed`, "past"), form(`${stem}ing`, "ing")];
}

/** The plural of a regular English noun: `policy` gives `policies`, `branch` `branches`. */
export function pluralOf(noun: string): string {
  if (noun.endsWith("y") && !vowels.includes(noun.at(-2) ?? "")) return `${noun.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh)$/.test(noun) ? `${noun}es` : `${noun}s`;
}
