import { expect, test } from "vitest";
import { parse } from "smol-toml";
import { exampleRule, exampleTarget } from "#policy/example-rules.ts";
import { codex } from "#policy/formats/codex.ts";

test("tools that run and tools that ask are enabled, the rest are disabled", () => {
  const rules = [exampleRule("list", "allow"), exampleRule("write", "ask"), exampleRule("drop", "hide")];
  const policy = codex.render(exampleTarget(), rules);
  expect("text" in policy && parse(policy.text)).toEqual({
    mcp_servers: {
      harbour: {
        enabled_tools: ["list", "write"],
        disabled_tools: ["drop"],
        tools: { list: { approval_mode: "approve" }, write: { approval_mode: "prompt" } },
      },
    },
  });
  expect(policy).toMatchObject({ losses: [] });
});

test("a refusal alone leaves the other tools as they were, and says so", () => {
  const policy = codex.render(exampleTarget(), [exampleRule("drop", "deny")]);
  expect(policy).toMatchObject({ losses: ["Tools that this document does not name stay as they were."] });
  expect("text" in policy && policy.text).not.toContain("enabled_tools");
});
