import type { Condition } from "#policy/condition.ts";
import type { Expresses } from "#policy/format.ts";
import type { Limit, Posture, Rule } from "#policy/rule.ts";

/** What a format cannot say of a rule. `deny` only where a client knows no refusal at all. */
export type Gap = "rate" | "arguments" | "ask" | "hide" | "deny";

/** A rule as one format says it: never looser than `rule`, except where `gap` is `deny` and nothing is printed. */
export interface SettledRule {
  readonly tool: string;
  readonly posture: Posture;
  readonly limits: readonly Limit[];
  readonly conditions: readonly Condition[];
  readonly message: string | undefined;
  /** Undefined where the format says the rule as it is. */
  readonly gap: Gap | undefined;
  readonly rule: Rule;
}

/** What a format can say of one rule, where that depends on the rule. */
export interface Says {
  readonly rate?: (rule: Rule) => boolean;
  readonly arguments?: (rule: Rule) => boolean;
}

const always = (): boolean => true;

/**
 * The nearest thing to `rule` that a format can say, always on the strict side: what cannot be counted or looked into
 * is asked; what cannot be asked is denied; what cannot be hidden is denied.
 */
export function settle(rule: Rule, expresses: Expresses, says: Says = {}): SettledRule {
  const conditions = rule.conditions ?? [];
  const { rate = always, arguments: checks = always } = says;
  const settled = (posture: Posture, gap?: Gap): SettledRule => {
    const passes = posture === "allow" || posture === "limit" || posture === "ask";
    return {
      tool: rule.tool,
      posture,
      limits: posture === "limit" || (posture === "ask" && expresses.rate) ? rule.limits : [],
      conditions: passes && gap !== "arguments" ? conditions : [],
      message: rule.message,
      gap,
      rule,
    };
  };
  const strictest = expresses.deny ? "deny" : "ask";
  const asked = expresses.ask ? "ask" : strictest;
  switch (rule.posture) {
    case "hide":
      return expresses.hide ? settled("hide") : settled(strictest, expresses.deny ? "hide" : "deny");
    case "deny":
      return settled(strictest, expresses.deny ? undefined : "deny");
    case "ask":
    case "limit":
    case "allow": {
      if (conditions.length > 0 && !(expresses.arguments && checks(rule))) return settled(asked, "arguments");
      if (rule.posture === "limit" && !(expresses.rate && rate(rule))) return settled(asked, "rate");
      if (rule.posture === "ask" && !expresses.ask) return settled(strictest, "ask");
      return settled(rule.posture);
    }
  }
}

/** Names of the tools that have this posture, in the rules' order. */
export function namesOf(rules: readonly SettledRule[], ...wanted: readonly Posture[]): readonly string[] {
  return rules.filter(({ posture }) => wanted.includes(posture)).map(({ tool }) => tool);
}
