import type { ActSignal } from "#risk/signal.ts";
import type { Act } from "#risk/text/act.ts";
import type { Parameter } from "#risk/text/parameters.ts";
import { takesOutOfText } from "#risk/text/takes-out.ts";
import { wordSet } from "#risk/text/touches.ts";

const numeric = /^(?:number|integer|)$/;
const operands = /^(?:nums?|numbers|values|a|b|x|y)$|\bnum(?:ber)?\d?$/; // `b`, `first number`
const numbers = wordSet(
  "number numbers integer integers int ints float floats num nums value values digit digits operands together",
);

/** `add` of two numbers is a sum. */
export function isArithmetic({ verb, head, objectWords }: Act, parameters: readonly Parameter[]): boolean {
  if (verb.lemma !== "add" || parameters.length === 0 || parameters.length > 3) return false;
  if (parameters.every(({ key, type }) => operands.test(key) && type !== "object")) return true;
  const ofNumbers = head === "" || objectWords.some((word) => numbers.has(word));
  return ofNumbers && parameters.every(({ type, key }) => numeric.test(type) && !key.endsWith("id"));
}

/** Verbs of other groups that come here when nothing else has claimed them: `build_query`, `clean_text`, `apply_method`. */
const leftOver = wordSet("select build clean cleanup truncate apply map");

export const computeVerb = {
  id: "compute-verb",
  kind: "act",
  inNames: "verb",
  title: "A verb that works something out",
  supports: "Read",
  summary:
    "The name or the description says that the tool calculates, converts, formats or analyses what it is given.",
  about: [
    "A computation hands back its result and leaves everything as it was. It is Read, however much it computes.",
    "Where the definition names a file to write the result to, another signal makes it Write.",
  ],
  examples: [
    { tool: { name: "format_sql", description: "Formats a query." }, quote: "format" },
    { tool: { name: "update_rule", description: "Updates a rule." }, quote: undefined },
  ],
  claim(act, tool) {
    const { sense, lemma } = act.verb;
    const worksOut =
      sense === "compute" ||
      leftOver.has(lemma) ||
      isArithmetic(act, tool.parameters) ||
      takesOutOfText(act, tool);
    return worksOut ? "the verb works out a result from what it is given" : undefined;
  },
} satisfies ActSignal;
