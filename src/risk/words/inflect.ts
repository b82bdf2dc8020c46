const vowels = "aeiou";

/** Verbs that double their last consonant though they end in more than one syllable's worth of letters. */
const doubling = new Set(["commit", "submit", "refer", "transfer", "begin", "forget", "reset"]);

function doublesLast(verb: string): boolean {
  if (doubling.has(verb)) return true;
  const [a = "", b = "", c = ""] = verb.slice(-3);
  if (verb.length > 4 || "wxy".includes(c)) return false;
  return !vowels.includes(a) && vowels.includes(b) && !vowels.includes(c) && c !== "";
}

/**
 * The forms in which a regular English verb appears in names and sentences.
 * @param verb base form, lower case, e.g. `stop`
 * @returns e.g. `stop stops stopped stopping`
 */
export function inflectVerb(verb: string): readonly string[] {
  const last = verb.at(-1) ?? "";
  const beforeLast = verb.at(-2) ?? "";
  if (last === "e") return [verb, `${verb}s`, `${verb}d`, `${verb.slice(0, -1)}ing`];
  if (last === "y" && !vowels.includes(beforeLast)) {
    const stem = verb.slice(0, -1);
    return [verb, `${stem}ies`, `${stem}ied`, `${verb}ing`];
  }
  const third = /(?:s|x|z|ch|sh|o)$/.test(verb) ? `${verb}es` : `${verb}s`; // `pushes`, `does`
  const stem = doublesLast(verb) ? `${verb}${last}` : verb;
  return [verb, third, `${stem}ed`, `${stem}ing`];
}
