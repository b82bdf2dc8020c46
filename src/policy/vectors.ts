import type { JsonObject } from "#lib/json.ts";
import { windowStart, type Window } from "#policy/engine/counters.ts";
import type { Rule } from "#policy/rule.ts";
import { failingArguments, passingArguments, sampleArguments } from "#policy/sample-call.ts";
import type { ToolSubject } from "#risk/subject.ts";

/** What becomes of a call: `ask` leaves it to a person. */
export type Outcome = "allow" | "ask" | "deny";

/** A call, when it is made, and what must become of it. Vectors are played in their order. */
export interface TestVector {
  readonly call: { readonly tool: string; readonly arguments: JsonObject };
  /** ISO 8601 in UTC. */
  readonly time: string;
  /** How many times the call is made, each with the same outcome. */
  readonly times: number;
  readonly expect: Outcome;
  /** A clause: what the vector shows. */
  readonly because: string;
}

/** What a server's `calls.json` holds. */
export interface TestVectors {
  readonly server: string;
  readonly calls: readonly TestVector[];
  /** Names that an agent must not see in `tools/list`. */
  readonly hidden: readonly string[];
}

/** Any moment would do; this one is written into the files, and files must not change by themselves. */
const start = Date.UTC(2026, 0, 5, 10, 0, 0);

const lengths: Record<Window, number> = { minute: 60_000, hour: 3_600_000, day: 86_400_000 };

/** A server's page plays them, and its file holds the same: the last ones are kept. */
let last:
  | { readonly rules: readonly Rule[]; readonly tools: readonly ToolSubject[]; readonly made: TestVectors }
  | undefined;

/** The calls that show what a server's rules do, made up from the tools' schemas, with what must become of each. */
export function testVectors(
  server: string,
  rules: readonly Rule[],
  tools: readonly ToolSubject[],
): TestVectors {
  if (last?.made.server === server && last.rules === rules && last.tools === tools) return last.made;
  const schemas = new Map(tools.map(({ name, inputSchema }) => [name, inputSchema]));
  const made = {
    server,
    calls: rules.flatMap((rule) => ruleVectors(rule, sampleArguments(schemas.get(rule.tool)))),
    hidden: rules.filter(({ posture }) => posture === "hide").map(({ tool }) => tool),
  };
  last = { rules, tools, made };
  return made;
}

/** How many calls the vectors stand for. */
export function countCalls({ calls }: TestVectors): number {
  return calls.reduce((sum, { times }) => sum + times, 0);
}

function ruleVectors(rule: Rule, base: JsonObject): readonly TestVector[] {
  const conditions = rule.conditions ?? [];
  const passing = passingArguments(base, conditions);
  const vector = (
    args: JsonObject,
    time: number,
    times: number,
    expect: Outcome,
    because: string,
  ): TestVector => ({
    call: { tool: rule.tool, arguments: args },
    time: new Date(time).toISOString(),
    times,
    expect,
    because,
  });
  if (rule.posture === "deny" || rule.posture === "hide")
    return [
      vector(base, start, 1, "deny", rule.posture === "hide" ? "the tool is hidden" : "every call is denied"),
    ];
  const outcome = rule.posture === "ask" ? "ask" : "allow";
  const failing = conditions.flatMap((condition) => {
    const args = passing && failingArguments(passing, condition);
    return args ? [vector(args, start, 1, "deny", `${condition.path} is not as it must be`)] : [];
  });
  if (!passing) return failing;
  if (rule.posture !== "limit")
    return [vector(passing, start, 1, outcome, "the call is as it must be"), ...failing];
  return [...failing, ...limitVectors(rule, (...rest) => vector(passing, ...rest))];
}

/** Up to the cap, one more, and the first of the next window; with several limits, of the one that is reached first. */
function limitVectors(
  { limits }: Rule,
  vector: (time: number, times: number, expect: Outcome, because: string) => TestVector,
): readonly TestVector[] {
  const [tightest] = limits.toSorted((a, b) => a.max - b.max);
  if (!tightest) return [vector(start, 1, "allow", "the call is as it must be")];
  const { max, window } = tightest;
  const next = windowStart(window, start) + lengths[window];
  return [
    vector(start, max, "allow", "the calls are within the cap"),
    vector(start, 1, "deny", "the cap is reached"),
    vector(next - 1, 1, "deny", `the ${window} is not over`),
    vector(next, 1, "allow", `the next ${window} begins`),
  ];
}
