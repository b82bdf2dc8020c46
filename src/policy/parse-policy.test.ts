import { expect, test } from "vitest";
import { detectDialect, parsePolicy } from "#policy/parse-policy.ts";
import type { PolicyProblemId } from "#policy/engine/problem.ts";

const ids = (text: string): readonly PolicyProblemId[] => parsePolicy(text).problems.map(({ id }) => id);
const json = (tools: unknown): string => JSON.stringify({ version: "1", default: "deny", tools });
const condition = (op: string, value: unknown, path = "args.a"): string =>
  json({ t: { require: [{ conditions: [{ path, op, value }] }] } });
const limit = (more: object): string =>
  json({ t: { limits: [{ counter: "c", window: "minute", max: 1, scope: "grant", ...more }] } });
const rule = (text: string): string =>
  `version: "1"\ndefault: deny\ntools:\n  t:\n    rules:\n      - ${text}\n`;

test.each<[string, PolicyProblemId]>([
  ["{", "not-readable"],
  ['{"version":"1","default":"deny","tools":{"a":{},"a":{}}}', "duplicate-key"],
  ['{"version":"2","default":"deny"}', "wrong-value"],
  ['{"version":1,"default":"deny"}', "wrong-value"],
  ['{"version":"1"}', "wrong-value"],
  ['{"version":"1","default":"deny","tools":[]}', "wrong-type"],
  ['{"version":"1","default":"deny","hiden":[]}', "unknown-field"],
  ['{"version":"1","default":"deny","hide":["a","a"]}', "duplicate-key"],
  ['{"version":"1","default":"deny","hide":[" "]}', "blank-name"],
  [json({ t: { action: "allow" } }), "unknown-field"],
  [json({ t: { require: [{ conditions: [] }] } }), "rule-without-check"],
  [condition("matches", "x"), "unknown-operator"],
  [condition("lte", "5"), "wrong-type"],
  [condition("in", "x"), "wrong-type"],
  [condition("exists", "yes"), "wrong-type"],
  [condition("eq", null), "wrong-type"],
  [condition("regex", "(?=a)"), "bad-pattern"],
  [condition("eq", 1, "amount"), "bad-path"],
  [condition("eq", 1, "args."), "bad-path"],
  [condition("eq", 1, "state.t.c"), "bad-path"],
  [condition("lte", "FILL-IN-AMOUNT"), "wrong-type"],
  [condition("regex", "^FILL\\-IN\\-FOLDER/"), "unfilled-placeholder"],
  [limit({ window: "week" }), "bad-window"],
  [limit({ max: 0 }), "bad-limit"],
  [limit({ max: 1.5 }), "bad-limit"],
  [limit({ scope: "global" }), "wrong-value"],
  [
    json({ t: { limits: [1, 2].map(() => ({ counter: "c", window: "minute", max: 1, scope: "grant" })) } }),
    "duplicate-counter",
  ],
])("policy.json refuses %s as %s", (text, id) => {
  expect(ids(text)).toContain(id);
});

test.each<[string, PolicyProblemId]>([
  ["action: allow", "wrong-value"],
  ["rate_limit: {max: 3, window: hour}", "bad-limit"],
  ["rate_limit: 0/minute", "bad-limit"],
  ["rate_limit: 5/week", "bad-limit"],
  ["{rate_limit: 5/hour, action: deny}", "rule-mixes-forms"],
  ["{rate_limit: 5/hour, conditions: [{path: args.a, op: eq, value: 1}]}", "rule-mixes-forms"],
  ["{name: n, action: deny, conditions: [{path: args.a, op: eq, value: 1}]}", "rule-mixes-forms"],
  ["conditions: [{path: args.a, op: eq, value: 1}]", "rule-without-name"],
  ["name: n", "rule-without-check"],
  ["{name: n, validate: {required_args: [a]}}", "unknown-field"],
  ["{name: n, conditions: [{path: state.t.c, op: lte, value: 1}]}", "unknown-counter"],
  ["{name: n, conditions: [{path: args.a, op: regex, value: 'a(?!b)'}]}", "bad-pattern"],
  [
    "{name: n, conditions: [{path: args.a, op: eq, value: 1}], state: {counter: c, window: year}}",
    "bad-window",
  ],
  ["{rate_limit: 1/hour}\n      - {rate_limit: 2/hour}", "duplicate-counter"],
])("Intercept refuses a rule %s as %s", (text, id) => {
  expect(ids(rule(text))).toContain(id);
});

test("a cap on a tool with a dot in its name is refused, because the engine cannot count it", () => {
  expect(ids('version: "1"\ntools: {"files.read": {rules: [{rate_limit: 5/hour}]}}')).toContain(
    "unknown-counter",
  );
});

test("a good policy of either dialect is read, and each is known by its text", () => {
  const yaml = rule("{name: n, conditions: [{path: args.a, op: eq, value: 1}]}");
  expect(parsePolicy(yaml).policy?.dialect).toBe("intercept");
  expect(parsePolicy(json({ t: {} })).policy?.dialect).toBe("policy-json");
  expect(detectDialect('{"version":"1","tools":{"t":{"rules":[]}}}')).toBe("intercept");
});

test("a problem says where it stands", () => {
  expect(parsePolicy(rule("rate_limit: 5/week")).problems[0]).toMatchObject({
    line: 6,
    column: 21,
    path: "tools.t.rules[0].rate_limit",
  });
});

test("a text of two mebibytes and one that is all aliases are refused", () => {
  expect(ids(" ".repeat(2 << 20))).toEqual(["too-large"]);
  const bomb = Array.from(
    { length: 12 },
    (_, index) =>
      `a${index}: &a${index} [${index === 0 ? "x" : `*a${index - 1},*a${index - 1},*a${index - 1}`}]`,
  );
  expect(ids(bomb.join("\n"))).toContain("not-readable");
});

test("JSON that is as every parser reads it is read without places, and its problems still have them", () => {
  const twice = '{"version":"1","default":"deny","tools":{"a":{},"a":{}}}';
  expect(parsePolicy(twice).problems.map(({ id }) => id)).toEqual(["duplicate-key"]);
  const unknown = '{\n  "version": "1",\n  "default": "deny",\n  "tols": {}\n}\n';
  expect(parsePolicy(unknown).problems).toMatchObject([{ id: "unknown-field", line: 4 }]);
  const proto = '{ "version": "1", "default": "deny", "tools": { "__proto__": {}, "7": {} } }';
  expect([...(parsePolicy(proto).policy?.tools.keys() ?? [])]).toEqual(["__proto__", "7"]);
});
