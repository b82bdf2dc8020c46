import type { ActSignal } from "#risk/signal.ts";
import type { Parameter } from "#risk/text/parameters.ts";

const numeric = /^(?:number|integer|)$/;

/** `add` of two numbers is a sum. */
export function isArithmetic(lemma: string, parameters: readonly Parameter[]): boolean {
  return (
    lemma === "add" &&
    parameters.length > 0 &&
    parameters.length <= 3 &&
    parameters.every(
      ({ type, key }) =>
        (numeric.test(type) && !/id$/.test(key)) || /^(?:nums?|numbers|values|a|b|x|y)$/.test(key),
    )
  );
}

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
  claim(act, { parameters }) {
    if (isArithmetic(act.verb.lemma, parameters) || act.verb.lemma === "select")
      return "the verb works out a result from what it is given";
    return act.verb.sense === "compute" ||
      act.verb.lemma === "build" ||
      /^(?:clean|truncate$)/.test(act.verb.lemma) ||
      act.verb.lemma === "apply"
      ? "the verb works out a result from what it is given"
      : undefined;
  },
} satisfies ActSignal;
