import type { Operator } from "#policy/condition.ts";
import type { Json } from "#lib/json.ts";

/** Dialects that are evaluated: policy.json version 1, and the YAML of the Intercept engine. */
export type Dialect = "policy-json" | "intercept";

/** A check as it stands in a policy. */
export interface EngineCondition {
  /** `args.<field>` or, in Intercept, `state.<tool>.<counter>`. */
  readonly path: string;
  readonly op: Operator;
  readonly value: Json;
}

/** A counter with its cap: calls, or sums of an argument, in one window. */
export interface EngineLimit {
  /** Name under which calls are counted; two limits of one name count together. */
  readonly key: string;
  readonly window: "minute" | "hour" | "day";
  readonly max: number;
  /** Added for each call: a number, or the argument at this path. */
  readonly amount: number | { readonly argument: string };
}

/**
 * One rule. `deny`: no call passes. `require`: all conditions must hold. `deny-if`: no call passes for which all
 * conditions hold.
 */
export interface EngineRule {
  readonly kind: "deny" | "require" | "deny-if";
  /** How the rule is called when it decides: its own name, or where it stands. */
  readonly name: string;
  readonly conditions: readonly EngineCondition[];
  /** Reserved after every rule has passed. */
  readonly limit: EngineLimit | undefined;
  readonly onDeny: string | undefined;
}

/** A policy that a strict parser has accepted, in either dialect. */
export interface EnginePolicy {
  readonly dialect: Dialect;
  readonly default: "allow" | "deny";
  /** `*` hides every tool. */
  readonly hide: ReadonlySet<string>;
  readonly tools: ReadonlyMap<string, readonly EngineRule[]>;
  /** Rules over every call, after the tool's own. */
  readonly everyTool: readonly EngineRule[];
}
