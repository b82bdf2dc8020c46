import type { Condition } from "#policy/condition.ts";
import type { Counters, Reservation } from "#policy/engine/counters.ts";
import type { ToolCall } from "#policy/evaluate.ts";
import type { Limit, Posture } from "#policy/rule.ts";
import { meets } from "#policy/sample-call.ts";
import type { Outcome } from "#policy/vectors.ts";

/** What a rule says before a format has shaped it; a rule and what a format made of it both fit. */
export interface Ruling {
  readonly posture: Posture;
  readonly limits: readonly Limit[];
  readonly conditions?: readonly Condition[] | undefined;
}

/** What must become of a call by the rule itself: what every format is measured against. No rule: denied. */
export function neutralOutcome(
  rule: Ruling | undefined,
  call: ToolCall,
  counters: Counters,
  now: number,
): Outcome {
  if (!rule || rule.posture === "deny" || rule.posture === "hide") return "deny";
  const { conditions = [] } = rule;
  if (conditions.length > 0 && !conditions.every((condition) => meets(condition, call.arguments)))
    return "deny";
  if (rule.posture === "ask") return "ask";
  const reserved: Reservation[] = [];
  for (const { counter, window, max } of rule.limits) {
    const reservation = counters.reserve(counter, window, 1, max, now);
    if (!reservation) {
      counters.release(reserved);
      return "deny";
    }
    reserved.push(reservation);
  }
  return "allow";
}
