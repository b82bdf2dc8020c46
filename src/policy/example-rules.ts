import type { Condition } from "#policy/condition.ts";
import type { PolicyTarget } from "#policy/format.ts";
import type { Posture, Rule } from "#policy/rule.ts";

// Rules for tests and for the examples of the formats' pages.

/** A server called `harbour`. */
export function exampleTarget(...allTools: readonly string[]): PolicyTarget {
  return { server: "harbour", serverName: "Harbour Log", allTools };
}

/** A rule without a limit. */
export function exampleRule(tool: string, posture: Posture, more: Partial<Rule> = {}): Rule {
  return { tool, posture, limits: [], reasons: [], ...more };
}

/** A rule that caps a tool by the minute. */
export function cappedRule(tool: string, max: number): Rule {
  return exampleRule(tool, "limit", {
    limits: [{ counter: `${tool}_rate`, window: "minute", max, scope: "grant" }],
  });
}

/** A check of a demanded whole number. */
export function atMost(argument: string, value: number): Condition {
  return { path: `args.${argument}`, op: "lte", value, type: "integer", optional: false };
}
