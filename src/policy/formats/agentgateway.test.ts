import { expect, test } from "vitest";
import { parse } from "yaml";
import { cappedRule, exampleRule, exampleTarget } from "#policy/example-rules.ts";
import { agentgateway } from "#policy/formats/agentgateway.ts";

const policies = (...rules: Parameters<typeof agentgateway.render>[1]): unknown => {
  const policy = agentgateway.render(exampleTarget(), rules);
  return "text" in policy
    ? (parse(policy.text) as { routes: { policies: unknown }[] }).routes[0]?.policies
    : policy;
};

test("a rule allows one name and no other", () => {
  expect(policies(exampleRule("list", "allow"), exampleRule('a"b', "deny"))).toEqual({
    mcpAuthorization: { rules: ['mcp.tool.name == "list"', { require: 'mcp.tool.name != "a\\"b"' }] },
  });
});

test("where no tool is allowed, a rule that is never true keeps the rest from passing", () => {
  expect(policies(exampleRule("drop", "hide"))).toEqual({
    mcpAuthorization: { rules: ["false", { require: 'mcp.tool.name != "drop"' }] },
  });
});

test("a cap is half as large in a bucket, and only where the route leads to one tool", () => {
  expect(policies(cappedRule("scan", 10))).toMatchObject({
    localRateLimit: [{ maxTokens: 5, tokensPerFill: 5, fillInterval: "60s", type: "requests" }],
  });
  expect(policies(cappedRule("scan", 10), exampleRule("list", "allow"))).toEqual({
    mcpAuthorization: { rules: ['mcp.tool.name == "list"', { require: 'mcp.tool.name != "scan"' }] },
  });
});
