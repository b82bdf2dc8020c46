import { expect, test } from "vitest";
import { atMost, cappedRule, exampleRule, exampleTarget } from "#policy/example-rules.ts";
import { cedar } from "#policy/formats/cedar.ts";

const text = (...rules: Parameters<typeof cedar.render>[1]): string => {
  const policy = cedar.render(exampleTarget(), rules);
  return "text" in policy ? policy.text : policy.refused;
};

test("a tool that runs is permitted under the conditions that Cedar can say", () => {
  expect(text(exampleRule("move", "allow", { conditions: [atMost("count", 5)] }))).toContain(
    `permit(
  principal,
  action == AgentCore::Action::"harbour___move",
  resource
)
when { context.input has "count" && context.input["count"] <= 5 };
`,
  );
});

test("a cap and a pattern, which Cedar has not, become refusals", () => {
  const pattern = {
    path: "args.path",
    op: "regex",
    value: "^/srv",
    type: "string",
    optional: false,
  } as const;
  expect(text(cappedRule("scan", 10))).toContain("forbid(");
  expect(text(exampleRule("read", "allow", { conditions: [pattern] }))).toContain("forbid(");
});

test("a name of any characters stays inside its quotes", () => {
  expect(
    text(exampleRule('a"; permit(principal, action, resource); //', "deny")).match(/permit\(/g),
  ).toHaveLength(1);
  expect(text(exampleRule("\u202e", "deny"))).toContain('"harbour___\\u{202e}"');
});
