import { expect, test } from "vitest";
import { cappedRule, exampleRule, exampleTarget } from "#policy/example-rules.ts";
import { formats } from "#policy/formats.ts";
import { claudeCode } from "#policy/formats/claude-code.ts";
import { policyJson } from "#policy/formats/policy-json.ts";

test("of two rules for one name the stricter one stands", () => {
  const policy = policyJson.render(exampleTarget(), [
    exampleRule("t", "hide"),
    exampleRule("t", "allow"),
    cappedRule("t", 1),
  ]);
  expect("text" in policy && JSON.parse(policy.text)).toEqual({ version: "1", default: "deny", hide: ["t"] });
});

test("a name that the grammar cannot hold is left out of a server's policy, with its reason and its fate", () => {
  const policy = claudeCode.render(exampleTarget(), [
    exampleRule("list", "allow"),
    exampleRule("a b", "deny"),
  ]);
  expect("text" in policy && policy.text).not.toContain("a b");
  expect(policy).toMatchObject({ losses: expect.arrayContaining([expect.stringContaining("left out")]) });
});

test.each(["", "  ", "\ud800", "a\udc00b"])("no format writes a rule for a tool called %j", (name) => {
  for (const format of formats)
    expect(format.render(exampleTarget(), [exampleRule(name, "allow")]), format.id).toHaveProperty("refused");
});

test("rendering twice gives the same text", () => {
  const rules = [exampleRule("a", "allow"), cappedRule("b", 30), exampleRule("c", "hide")];
  for (const format of formats)
    expect(format.render(exampleTarget("a", "b", "c"), rules)).toEqual(
      format.render(exampleTarget("a", "b", "c"), rules),
    );
});

test("what varies in a text stands in double quotes, so that other names leave its shape alone", () => {
  const shapeOf = (text: string): string => text.replace(/"(?:[^"\\]|\\.)*"/g, '""');
  for (const format of formats) {
    for (const posture of ["allow", "ask", "deny", "hide"] as const) {
      const shapes = ["read_log", "x", "deny", "a.very-long.name_of_a_tool"].map((name) => {
        const policy = format.render(exampleTarget(), [exampleRule(name, posture)]);
        return "text" in policy ? shapeOf(policy.text) : "";
      });
      expect(
        new Set(shapes.filter((shape) => shape !== "")).size,
        `${format.id} ${posture}`,
      ).toBeLessThanOrEqual(1);
    }
  }
});
