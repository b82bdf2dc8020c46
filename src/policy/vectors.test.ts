import { expect, test } from "vitest";
import { atMost, cappedRule, exampleRule } from "#policy/example-rules.ts";
import { countCalls, testVectors } from "#policy/vectors.ts";

test("a cap is shown up to it, at it, until the window ends, and after", () => {
  const vectors = testVectors("harbour", [cappedRule("scan", 10)], []);
  expect(
    vectors.calls.map(({ time, times, expect: outcome }) => `${time.slice(11, 23)} ${times} ${outcome}`),
  ).toEqual(["10:00:00.000 10 allow", "10:00:00.000 1 deny", "10:00:59.999 1 deny", "10:01:00.000 1 allow"]);
  expect(countCalls(vectors)).toBe(13);
});

test("each check is shown on both sides, with arguments that the schema demands", () => {
  const schema = {
    type: "object",
    properties: { count: { type: "integer" }, to: { type: "string" } },
    required: ["count", "to"],
  };
  const rule = exampleRule("move", "allow", { conditions: [atMost("count", 5)] });
  expect(testVectors("harbour", [rule], [{ name: "move", inputSchema: schema }]).calls).toMatchObject([
    { call: { arguments: { to: "text", count: 5 } }, expect: "allow" },
    { call: { arguments: { to: "text", count: 6 } }, expect: "deny" },
  ]);
});

test("hidden tools are named, and a call by their names is denied", () => {
  const vectors = testVectors("harbour", [exampleRule("drop", "hide"), exampleRule("list", "allow")], []);
  expect(vectors).toMatchObject({ hidden: ["drop"], calls: [{ expect: "deny" }, { expect: "allow" }] });
});
