import { onceForEach } from "#lib/once-for-each.ts";
import type { Json, JsonObject } from "#lib/json.ts";
import type { Counters, Reservation } from "#policy/engine/counters.ts";
import { holds, resolvePath } from "#policy/engine/operators.ts";
import type { EngineCondition, EngineLimit, EnginePolicy, EngineRule } from "#policy/engine/policy.ts";
import { Re2Error } from "#policy/re2/syntax.ts";

/** A call of a tool. */
export interface ToolCall {
  readonly tool: string;
  readonly arguments: JsonObject;
  /** Who calls: limits count each grant by itself. */
  readonly grant?: string | undefined;
}

export interface Decision {
  readonly allowed: boolean;
  /** The rule that decided: its name, or `hidden`, `default deny`, `default allow`, `every rule passed`. */
  readonly rule: string;
  /** What the caller is told when denied. */
  readonly message?: string | undefined;
  /** What was counted for an allowed call: give it to `Counters.release` if the server fails. */
  readonly reserved: readonly Reservation[];
}

/**
 * Decides one call as the engine does: hidden tools first, then the default for tools that are not listed, then the
 * tool's rules in their order, then the rules over every tool; limits are reserved last, all or none.
 * @param now the time of the call, milliseconds since 1970 in UTC
 */
export function evaluateCall(
  policy: EnginePolicy,
  call: ToolCall,
  counters: Counters,
  now: number,
): Decision {
  if (isHidden(policy, call.tool)) return denied("hidden", "The tool is hidden by policy.");
  const own = policy.tools.get(call.tool);
  if (!own && policy.default === "deny")
    return denied("default deny", "The tool is not permitted by policy.");
  const rules = policy.everyTool.length === 0 ? (own ?? []) : [...(own ?? []), ...policy.everyTool];
  for (const rule of rules) {
    const refused = refusal(rule, policy, call, counters, now);
    if (refused) return refused;
  }
  return reserveAll(rules, call, counters, now, own ? "every rule passed" : "default allow");
}

/** The tools of a server that an agent sees under a policy, in their order. */
export function listVisible(policy: EnginePolicy, tools: readonly string[]): readonly string[] {
  return tools.filter((tool) => !isHidden(policy, tool));
}

function isHidden({ hide }: EnginePolicy, tool: string): boolean {
  return hide.has(tool) || hide.has("*");
}

function refusal(
  rule: EngineRule,
  policy: EnginePolicy,
  call: ToolCall,
  counters: Counters,
  now: number,
): Decision | undefined {
  if (rule.kind === "deny") return denied(rule.name, rule.onDeny);
  try {
    const all = rule.conditions.every(({ path, op, value }) =>
      holds(op, valueAt(path, policy, call, counters, now), value),
    );
    return all === (rule.kind === "deny-if") ? denied(rule.name, rule.onDeny) : undefined;
  } catch (error) {
    // Whatever cannot be checked in time does not pass.
    if (error instanceof Re2Error)
      return denied(rule.name, rule.onDeny ?? "An argument is too long to be checked.");
    throw error;
  }
}

function valueAt(
  path: EngineCondition["path"],
  policy: EnginePolicy,
  call: ToolCall,
  counters: Counters,
  now: number,
): Json | undefined {
  if (path.startsWith("args.")) return resolvePath(call.arguments, path.slice("args.".length));
  const limit = limitOf(policy, path.slice("state.".length));
  return limit ? counters.count(keyOf(limit, call), limit.window, now) : 0;
}

/** The limit that counts under `<tool>.<counter>`, wherever it stands; undefined where nothing is ever added. */
function limitOf({ tools, everyTool }: EnginePolicy, key: string): EngineLimit | undefined {
  const own = tools.get(key.split(".", 1)[0] ?? "");
  const counts = ({ limit }: EngineRule): boolean => limit?.key === key;
  return (own?.find(counts) ?? everyTool.find(counts))?.limit;
}

function reserveAll(
  rules: readonly EngineRule[],
  call: ToolCall,
  counters: Counters,
  now: number,
  passedBy: string,
): Decision {
  const reserved: Reservation[] = [];
  for (const { limit, name, onDeny } of rules) {
    if (!limit) continue;
    const amount = amountOf(limit, call);
    const reservation =
      amount === undefined
        ? undefined
        : counters.reserve(keyOf(limit, call), limit.window, amount, limit.max, now);
    if (!reservation) {
      counters.release(reserved);
      return denied(name, onDeny);
    }
    reserved.push(reservation);
  }
  return { allowed: true, rule: passedBy, reserved };
}

/** Undefined where the argument that is to be added is no number: the engine denies then. */
function amountOf({ amount }: EngineLimit, call: ToolCall): number | undefined {
  if (typeof amount === "number") return amount;
  const value = resolvePath(call.arguments, amount.argument);
  return typeof value === "number" ? Math.trunc(value) : undefined;
}

function keyOf(limit: EngineLimit, { grant = "" }: ToolCall): string {
  return grant === "" ? ungrantedKey(limit) : `${grant}\n${limit.key}`;
}

/** Made once: a text that is put together for each call is read through each time it is looked for. */
const ungrantedKey = onceForEach(({ key }: EngineLimit) => `\n${key}`);

function denied(rule: string, message: string | undefined): Decision {
  return { allowed: false, rule, ...(message === undefined ? {} : { message }), reserved: [] };
}
