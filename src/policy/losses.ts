import type { Gap, SettledRule } from "#policy/settle.ts";

/** What becomes of a tool that a document does not name. */
export type Unnamed = "denied" | "asked" | "untouched";

/** Gaps in the order in which they are told. */
const gaps: readonly Gap[] = ["deny", "hide", "rate", "arguments", "ask"];

/** What the format could not say of the rules and does instead: a whole sentence for each kind, with how many tools. */
export function describeLosses(label: string, rules: readonly SettledRule[]): readonly string[] {
  if (rules.every((rule) => rule.gap === undefined)) return [];
  const losses: string[] = [];
  for (const gap of gaps) {
    for (const posture of ["ask", "deny"] as const) {
      const lost = rules.filter((rule) => rule.gap === gap && rule.posture === posture);
      if (lost.length > 0) losses.push(sentence(label, gap, posture, lost.length, rules.length));
    }
  }
  return losses;
}

/** What happens to tools whose names were refused, each reason once. */
export function describeLeftOut(refused: readonly string[], unnamed: Unnamed): readonly string[] {
  if (refused.length === 0) return [];
  const fate = {
    denied: "It is left out of this document and denied.",
    asked: "It is left out of this document, so a person is asked before each call.",
    untouched: "It is left out of this document: take it away in another place.",
  };
  return [...new Set(refused)].map((reason) => `${reason} ${fate[unnamed]}`);
}

/** What happens to tools that nobody named, where that is not a refusal. */
export function describeUnnamed(label: string, unnamed: Unnamed): readonly string[] {
  switch (unnamed) {
    case "denied":
      return [];
    case "asked":
      return [`${label} asks a person before it calls a tool that this document does not name.`];
    case "untouched":
      return ["Tools that this document does not name stay as they were."];
  }
}

function sentence(label: string, gap: Gap, posture: "ask" | "deny", lost: number, all: number): string {
  const tools = all === 1 ? "this tool" : lost === 1 ? "one of the tools" : `${lost} of the tools`;
  const instead = posture === "ask" ? "asks a person before each call" : "denies every call";
  switch (gap) {
    case "deny":
      return `${label} cannot deny a call: for ${tools} it asks a person each time, so deny it at a gateway as well.`;
    case "hide":
      return `${label} cannot take a tool out of the list that the agent sees: for ${tools} it denies every call.`;
    case "rate":
      return `${label} cannot count the calls of one tool: for ${tools} it ${instead} instead of limiting them.`;
    case "arguments":
      return `${label} cannot check these arguments: for ${tools} it ${instead} instead of checking them.`;
    case "ask":
      return `${label} cannot wait for a person: for ${tools} it ${instead}.`;
  }
}
