import { nearest } from "#lib/nearest.ts";
import { Counters } from "#policy/engine/counters.ts";
import type { EnginePolicy, EngineRule } from "#policy/engine/policy.ts";
import { evaluateCall } from "#policy/evaluate.ts";
import type { Rule } from "#policy/rule.ts";
import type { PolicySubject } from "#policy/server-rules.ts";
import { testVectors } from "#policy/vectors.ts";

/** What a policy that loads can still get wrong, and what to do about it. */
export const policyFindings = {
  "unknown-tool": "Correct the name or remove the rule: it is in force for no tool.",
  "unruled-tool": "Add a rule for the tool, or set the default to deny.",
  "looser-than-recommended": "Take the recommended rule, or write down why this tool needs more.",
  "shadowed-rule": "Remove the rule, or the one that stands before it.",
} as const;

export type PolicyFindingId = keyof typeof policyFindings;

export interface PolicyFinding {
  readonly id: PolicyFindingId;
  /** The tool's name. */
  readonly tool: string;
  /** One sentence. */
  readonly message: string;
  /** One sentence: what to do. */
  readonly tip: string;
}

/** Findings in the order of the policy, then of the server's tools. */
export function lintPolicy(
  policy: EnginePolicy,
  subject?: PolicySubject,
  recommended: readonly Rule[] = [],
): readonly PolicyFinding[] {
  return [
    ...(subject ? unknownTools(policy, subject) : []),
    ...shadowedRules(policy),
    ...(subject ? unruledTools(policy, subject) : []),
    ...(subject ? looserRules(policy, subject, recommended) : []),
  ];
}

function finding(id: PolicyFindingId, tool: string, message: string): PolicyFinding {
  return { id, tool, message, tip: policyFindings[id] };
}

/** Names that the policy speaks of; `*` is none. */
export function namedTools({ hide, tools }: EnginePolicy): readonly string[] {
  return [...new Set([...hide, ...tools.keys()])].filter((name) => name !== "*");
}

function unknownTools(policy: EnginePolicy, { name, tools }: PolicySubject): readonly PolicyFinding[] {
  const known = tools.map((tool) => tool.name);
  return namedTools(policy)
    .filter((tool) => !known.includes(tool))
    .map((tool) => {
      const meant = nearest(tool, known);
      const guess = meant === undefined ? "" : `: did you mean ${meant}?`;
      return finding("unknown-tool", tool, `${name} has no tool ${tool}${guess === "" ? "." : guess}`);
    });
}

/** Rules that never decide, because an earlier one always does. */
function shadowedRules(policy: EnginePolicy): readonly PolicyFinding[] {
  const findings: PolicyFinding[] = [];
  const { hide, tools } = policy;
  const isAllHidden = hide.has("*");
  for (const [tool, rules] of tools) {
    if (hide.has(tool) || isAllHidden) {
      findings.push(finding("shadowed-rule", tool, `${tool} is hidden, so its rules are never read.`));
      continue;
    }
    const end = rules.findIndex(deniesAll);
    const after = end < 0 ? undefined : rules[end + 1];
    if (after)
      findings.push(
        finding("shadowed-rule", tool, `${tool}: ${after.name} stands after a refusal of every call.`),
      );
    findings.push(...idleLimits(tool, rules));
  }
  return findings;
}

function deniesAll({ kind, conditions }: EngineRule): boolean {
  return kind === "deny" || (kind === "deny-if" && conditions.length === 0);
}

const minutes = { minute: 1, hour: 60, day: 1_440 } as const;

/** A cap that a shorter window's cap never lets anybody reach. */
function idleLimits(tool: string, rules: readonly EngineRule[]): readonly PolicyFinding[] {
  const limits = rules.flatMap(({ name, limit }) => (limit?.amount === 1 ? [{ name, limit }] : []));
  return limits.flatMap(({ name, limit }) => {
    const tighter = limits.find(
      (other) =>
        other.limit !== limit &&
        minutes[other.limit.window] < minutes[limit.window] &&
        (other.limit.max * minutes[limit.window]) / minutes[other.limit.window] <= limit.max,
    );
    return tighter
      ? [
          finding(
            "shadowed-rule",
            tool,
            `${tool}: ${name} is never reached, because ${tighter.name} is tighter.`,
          ),
        ]
      : [];
  });
}

/** Under default allow, a tool without a rule is let through. */
function unruledTools(policy: EnginePolicy, { tools }: PolicySubject): readonly PolicyFinding[] {
  if (policy.default === "deny" || policy.hide.has("*")) return [];
  const named = new Set(namedTools(policy));
  return tools
    .filter(({ name }) => !named.has(name))
    .map(({ name }) =>
      finding("unruled-tool", name, `${name} has no rule, and the default lets it through.`),
    );
}

/** Tools for which the policy allows a call that the recommended rule denies, or leaves to a person. */
function looserRules(
  policy: EnginePolicy,
  { slug, tools }: PolicySubject,
  recommended: readonly Rule[],
): readonly PolicyFinding[] {
  const counters = new Counters();
  const found = new Map<string, PolicyFinding>();
  for (const { call, time, times, expect, because } of testVectors(slug, recommended, tools).calls) {
    for (let count = 0; count < times; count++) {
      const { allowed } = evaluateCall(policy, call, counters, Date.parse(time));
      if (allowed && expect !== "allow" && !found.has(call.tool)) {
        const message = `${call.tool} is let through where the recommended rule does not: ${because}.`;
        found.set(call.tool, finding("looser-than-recommended", call.tool, message));
      }
    }
  }
  return [...found.values()];
}
