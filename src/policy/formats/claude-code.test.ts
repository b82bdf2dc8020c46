import { expect, test } from "vitest";
import { cappedRule, exampleRule, exampleTarget } from "#policy/example-rules.ts";
import { claudeCode } from "#policy/formats/claude-code.ts";

test("each posture has its list, and a cap asks", () => {
  const rules = [exampleRule("list", "allow"), cappedRule("write", 30), exampleRule("drop", "hide")];
  const policy = claudeCode.render(exampleTarget(), rules);
  expect("text" in policy && JSON.parse(policy.text)).toEqual({
    permissions: {
      allow: ["mcp__harbour__list"],
      ask: ["mcp__harbour__write"],
      deny: ["mcp__harbour__drop"],
    },
  });
  expect(policy).toMatchObject({
    losses: [expect.stringContaining("list"), expect.stringContaining("count"), expect.any(String)],
  });
});

test.each(["*", "get *", "a(b)", "files.read", "a,b", "é"])("a tool called %j is refused", (name) => {
  expect(claudeCode.render(exampleTarget(), [exampleRule(name, "allow")])).toHaveProperty("refused");
});
