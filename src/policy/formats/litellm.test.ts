import { expect, test } from "vitest";
import { parse } from "yaml";
import { cappedRule, exampleRule, exampleTarget } from "#policy/example-rules.ts";
import { litellm } from "#policy/formats/litellm.ts";

test("what runs is allowed, the rest disallowed, under a server name without dashes", () => {
  const target = { ...exampleTarget(), server: "harbour-log" };
  const policy = litellm.render(target, [
    exampleRule("list", "allow"),
    cappedRule("write", 30),
    exampleRule("drop", "hide"),
  ]);
  expect("text" in policy && parse(policy.text)).toEqual({
    mcp_servers: { harbour_log: { allowed_tools: ["list"], disallowed_tools: ["write", "drop"] } },
  });
});

test("an empty list of allowed tools, which may be taken for none, is never printed", () => {
  const policy = litellm.render(exampleTarget(), [exampleRule("drop", "hide")]);
  expect("text" in policy && policy.text).not.toMatch(/(?<!dis)allowed_tools/);
  expect(policy).toMatchObject({ losses: ["Tools that this document does not name stay as they were."] });
});
