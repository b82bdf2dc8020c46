import { expect, test } from "vitest";
import { parse } from "smol-toml";
import { exampleRule, exampleTarget } from "#policy/example-rules.ts";
import { geminiCli } from "#policy/formats/gemini-cli.ts";

test("each tool has a rule above the one that denies the rest of the server", () => {
  const rules = [exampleRule("list", "allow"), exampleRule("pay", "deny", { message: "No." })];
  const policy = geminiCli.render(exampleTarget(), rules);
  expect("text" in policy && parse(policy.text)).toEqual({
    rule: [
      { mcpName: "harbour", toolName: "list", decision: "allow", priority: 500 },
      { mcpName: "harbour", toolName: "pay", decision: "deny", priority: 500, denyMessage: "No." },
      { mcpName: "harbour", decision: "deny", priority: 100 },
    ],
  });
});

test.each(["*", "mcp_*", "a b", "a/b"])("a tool called %j is refused", (name) => {
  expect(geminiCli.render(exampleTarget(), [exampleRule(name, "deny")])).toHaveProperty("refused");
});

test("a server whose name has an underscore is refused, as the client would read another one", () => {
  const target = { ...exampleTarget(), server: "my_harbour" };
  expect(geminiCli.render(target, [exampleRule("list", "allow")])).toHaveProperty("refused");
});
