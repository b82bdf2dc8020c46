import { expect, test } from "vitest";
import { parse } from "yaml";
import { atMost, cappedRule, exampleRule, exampleTarget } from "#policy/example-rules.ts";
import { envoyAiGateway } from "#policy/formats/envoy-ai-gateway.ts";
import { compileRe2 } from "#policy/re2/match.ts";

interface Route {
  readonly spec: {
    readonly backendRefs: readonly [{ readonly toolSelector: Record<string, readonly string[]> }];
    readonly securityPolicy?: {
      readonly authorization: { readonly rules: readonly { action: string; cel?: string }[] };
    };
  };
}

const spec = (...rules: Parameters<typeof envoyAiGateway.render>[1]): Route["spec"] => {
  const policy = envoyAiGateway.render(exampleTarget(), rules);
  if ("refused" in policy) throw new Error(policy.refused);
  return (parse(policy.text) as Route).spec;
};

test("only tools that run are selected; a cap, which it cannot say, is a refusal", () => {
  expect(spec(exampleRule("list", "allow"), cappedRule("write", 30)).backendRefs[0].toolSelector).toEqual({
    include: ["list"],
  });
});

test("more tools than a list may hold are selected by patterns that match exactly their names", () => {
  const names = Array.from({ length: 100 }, (_, index) => `tool.${index}`);
  const { includeRegex = [] } = spec(...names.map((name) => exampleRule(name, "allow"))).backendRefs[0]
    .toolSelector;
  expect(includeRegex.length).toBeLessThanOrEqual(32);
  const isSelected = (name: string): boolean =>
    includeRegex.some((pattern) => compileRe2(pattern).matches(name));
  expect(names.every(isSelected)).toBe(true);
  expect(["tool.100", "toolx1", "tool.1 ", "xtool.1"].some(isSelected)).toBe(false);
});

test("where no tool runs, a pattern that matches nothing stands for the empty list, which may be taken for none", () => {
  const { includeRegex = [] } = spec(exampleRule("drop", "hide")).backendRefs[0].toolSelector;
  expect(includeRegex.map((pattern) => compileRe2(pattern).matches("anything"))).toEqual([false]);
});

test("a check allows, and a refusal below it takes what fails it", () => {
  const { securityPolicy } = spec(exampleRule("move", "allow", { conditions: [atMost("count", 5)] }));
  expect(securityPolicy?.authorization.rules.map(({ action }) => action)).toEqual(["Allow", "Deny"]);
});
