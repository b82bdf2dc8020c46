import { expect, test } from "vitest";
import type { Json, JsonObject } from "#lib/json.ts";
import { Counters } from "#policy/engine/counters.ts";
import { evaluateCall, listVisible } from "#policy/evaluate.ts";
import type { EnginePolicy } from "#policy/engine/policy.ts";
import { parsePolicy } from "#policy/parse-policy.ts";

const noon = Date.UTC(2026, 0, 5, 12, 0, 0);

function load(value: unknown): EnginePolicy {
  const { policy, problems } = parsePolicy(typeof value === "string" ? value : JSON.stringify(value));
  if (!policy) throw new Error(JSON.stringify(problems));
  return policy;
}

function decide(
  policy: EnginePolicy,
  tool: string,
  args: JsonObject = {},
  counters = new Counters(),
  now = noon,
) {
  return evaluateCall(policy, { tool, arguments: args }, counters, now);
}

test("a tool that is not listed is denied by default deny and let through by default allow", () => {
  expect(decide(load({ version: "1", default: "deny" }), "t")).toMatchObject({
    allowed: false,
    rule: "default deny",
  });
  expect(decide(load({ version: "1", default: "allow" }), "t")).toMatchObject({
    allowed: true,
    rule: "default allow",
  });
});

test("a hidden tool is denied before its own rules are read, and is not listed", () => {
  const policy = load({ version: "1", default: "allow", hide: ["t"], tools: { t: {} } });
  expect(decide(policy, "t")).toMatchObject({ allowed: false, rule: "hidden" });
  expect(listVisible(policy, ["s", "t"])).toEqual(["s"]);
  const all = load({ version: "1", default: "allow", hide: ["*"] });
  expect(listVisible(all, ["s", "t"])).toEqual([]);
  expect(decide(all, "s").allowed).toBe(false);
});

const check = (op: string, value: Json, args: JsonObject): boolean =>
  decide(
    load({
      version: "1",
      default: "deny",
      tools: { t: { require: [{ conditions: [{ path: "args.a", op, value }] }] } },
    }),
    "t",
    args,
  ).allowed;

test.each([
  ["eq", 5, { a: 5 }, true],
  ["eq", 5, { a: 5.0 }, true],
  ["eq", true, { a: "true" }, true],
  ["eq", "x", { a: "X" }, false],
  ["neq", "x", { a: "y" }, true],
  ["neq", "x", {}, false],
  ["lt", 5, { a: 4 }, true],
  ["lt", 5, { a: 5 }, false],
  ["lte", 5, { a: 5 }, true],
  ["gt", 5, { a: 5 }, false],
  ["gte", 5, { a: 5 }, true],
  ["lte", 5, { a: "4" }, false],
  ["in", ["x", "y"], { a: "y" }, true],
  ["in", ["x", "y"], { a: "z" }, false],
  ["not_in", ["x"], { a: "z" }, true],
  ["not_in", ["x"], {}, false],
  ["exists", true, { a: 0 }, true],
  ["exists", true, { a: null }, false],
  ["exists", true, {}, false],
  ["exists", false, {}, true],
  ["exists", false, { a: false }, false],
  ["regex", "^a+$", { a: "aaa" }, true],
  ["regex", "^a+$", { a: "aab" }, false],
  ["regex", "1", { a: 1 }, false],
  ["contains", "b", { a: "abc" }, true],
  ["contains", "b", { a: ["b"] }, true],
  ["contains", "b", { a: ["abc"] }, false],
] as const)("the check %s %j holds for %j: %s", (op, value, args, expected) => {
  expect(check(op, value, args)).toBe(expected);
});

test("a path descends by dots into objects, and neither into arrays nor into what objects inherit", () => {
  const policy = load({
    version: "1",
    default: "deny",
    tools: { t: { require: [{ conditions: [{ path: "args.a.b", op: "exists", value: true }] }] } },
  });
  expect(decide(policy, "t", { a: { b: 1 } }).allowed).toBe(true);
  expect(decide(policy, "t", { "a.b": 1 }).allowed).toBe(false);
  const inherited = load({
    version: "1",
    default: "deny",
    tools: {
      t: { require: [{ conditions: [{ path: "args.constructor.name", op: "exists", value: true }] }] },
    },
  });
  expect(decide(inherited, "t").allowed).toBe(false);
});

test("a denial with no condition denies always; one with two needs both; the first to hold is named", () => {
  const policy = load({
    version: "1",
    default: "deny",
    tools: {
      always: { deny_if: [{ conditions: [], on_deny: "Never." }] },
      both: {
        deny_if: [
          {
            conditions: [
              { path: "args.a", op: "eq", value: 1 },
              { path: "args.b", op: "eq", value: 1 },
            ],
            on_deny: "Both.",
          },
          { conditions: [{ path: "args.a", op: "eq", value: 1 }], on_deny: "A." },
        ],
      },
    },
  });
  expect(decide(policy, "always")).toMatchObject({ allowed: false, message: "Never." });
  expect(decide(policy, "both", { a: 1, b: 1 })).toMatchObject({ rule: "deny_if[0]", message: "Both." });
  expect(decide(policy, "both", { a: 1 })).toMatchObject({ rule: "deny_if[1]", message: "A." });
  expect(decide(policy, "both", { b: 1 }).allowed).toBe(true);
});

test("windows begin with the UTC minute: a cap is whole again at its edge", () => {
  const policy = load("version: '1'\ndefault: deny\ntools: {t: {rules: [{rate_limit: 2/minute}]}}");
  const counters = new Counters();
  const at = (milliseconds: number): boolean =>
    decide(policy, "t", {}, counters, noon + milliseconds).allowed;
  expect([at(59_998), at(59_999), at(59_999), at(60_000), at(60_000), at(119_999)]).toEqual([
    true,
    true,
    false,
    true,
    true,
    false,
  ]);
});

test("hours and days are counted by the UTC calendar, not from the first call", () => {
  const policy = load(
    "version: '1'\ntools: {h: {rules: [{rate_limit: 1/hour}]}, d: {rules: [{rate_limit: 1/day}]}}",
  );
  const counters = new Counters();
  const late = Date.UTC(2026, 0, 5, 23, 59, 59, 999);
  for (const tool of ["h", "d"]) {
    expect(decide(policy, tool, {}, counters, late).allowed).toBe(true);
    expect(decide(policy, tool, {}, counters, late).allowed).toBe(false);
    expect(decide(policy, tool, {}, counters, late + 1).allowed).toBe(true);
  }
  expect(decide(policy, "d", {}, counters, late + 3_600_000).allowed).toBe(false);
});

test("each grant has its own count, and other tools have theirs", () => {
  const limit = (counter: string) => ({ limits: [{ counter, window: "minute", max: 1, scope: "grant" }] });
  const policy = load({ version: "1", default: "deny", tools: { a: limit("a_rate"), b: limit("b_rate") } });
  const counters = new Counters();
  const call = (tool: string, grant: string): boolean =>
    evaluateCall(policy, { tool, arguments: {}, grant }, counters, noon).allowed;
  expect([call("a", "x"), call("a", "x"), call("a", "y"), call("b", "x")]).toEqual([true, false, true, true]);
});

test("limits are reserved all or none, and given back when the server fails", () => {
  const policy = load({
    version: "1",
    default: "deny",
    all_tools: { limits: [{ counter: "all", window: "minute", max: 3, scope: "grant" }] },
    tools: { t: { limits: [{ counter: "t_rate", window: "minute", max: 1, scope: "grant" }] }, s: {} },
  });
  const counters = new Counters();
  const first = decide(policy, "t", {}, counters);
  expect(first.reserved).toHaveLength(2);
  expect(decide(policy, "t", {}, counters).allowed).toBe(false);
  expect(counters.count("\nall", "minute", noon)).toBe(1);
  counters.release(first.reserved);
  expect(decide(policy, "t", {}, counters).allowed).toBe(true);
  expect(
    [
      decide(policy, "s", {}, counters),
      decide(policy, "s", {}, counters),
      decide(policy, "s", {}, counters),
    ].map((d) => d.allowed),
  ).toEqual([true, true, false]);
});

const spending = `version: "1"
default: deny
tools:
  pay:
    rules:
      - name: "daily sum"
        conditions: [{ path: state.pay.sum, op: lte, value: 100 }]
        on_deny: "Enough for today."
        state: { counter: sum, window: day, increment_from: args.amount }
  other:
    rules:
      - name: "only before anything is paid"
        conditions: [{ path: state.pay.sum, op: lt, value: 1 }]
  "*":
    rules:
      - rate_limit: 5/minute
`;

test("a counter adds up an argument, and a call without it is denied", () => {
  const policy = load(spending);
  const counters = new Counters();
  expect(decide(policy, "other", {}, counters).allowed).toBe(true);
  expect(decide(policy, "pay", { amount: 60 }, counters).allowed).toBe(true);
  expect(decide(policy, "pay", { amount: 60 }, counters)).toMatchObject({
    allowed: false,
    message: "Enough for today.",
  });
  expect(decide(policy, "pay", { amount: 40 }, counters).allowed).toBe(true);
  expect(decide(policy, "pay", {}, counters).allowed).toBe(false);
  expect(decide(policy, "other", {}, counters).allowed).toBe(false);
});

test("rules over every tool stand after the tool's own and never let in what is not listed", () => {
  const policy = load(spending);
  const counters = new Counters();
  const allowed = Array.from({ length: 6 }, () => decide(policy, "other", {}, counters).allowed);
  expect(allowed).toEqual([true, true, true, true, true, false]);
  expect(decide(policy, "unlisted").rule).toBe("default deny");
});

test("a tool called __proto__ is a tool like any other", () => {
  const policy = load('{"version":"1","default":"deny","tools":{"__proto__":{}}}');
  expect(decide(policy, "__proto__").allowed).toBe(true);
  expect(decide(policy, "constructor").allowed).toBe(false);
});

test("an argument too long for its pattern is denied, not waited for", () => {
  const policy = load({
    version: "1",
    default: "deny",
    tools: { t: { deny_if: [{ conditions: [{ path: "args.a", op: "regex", value: "(x{500}){2}y" }] }] } },
  });
  expect(decide(policy, "t", { a: "x".repeat(200_000) }).allowed).toBe(false);
});
