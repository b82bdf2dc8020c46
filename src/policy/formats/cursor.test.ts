import { expect, test } from "vitest";
import { cappedRule, exampleRule, exampleTarget } from "#policy/example-rules.ts";
import { cursor } from "#policy/formats/cursor.ts";

test("only tools that run freely are on the list", () => {
  const policy = cursor.render(exampleTarget(), [exampleRule("list", "allow"), cappedRule("write", 30)]);
  expect("text" in policy && JSON.parse(policy.text)).toEqual({ mcpAllowlist: ["harbour:list"] });
});

test("a tool that must be denied is refused, because Cursor can only ask", () => {
  expect(cursor.render(exampleTarget(), [exampleRule("drop", "hide")])).toHaveProperty(
    "refused",
    expect.stringContaining("cannot deny a tool"),
  );
});

test("beside other tools a denied one is left off the list, and the reader is told that it asks", () => {
  const policy = cursor.render(exampleTarget(), [exampleRule("list", "allow"), exampleRule("drop", "deny")]);
  expect(policy).toHaveProperty(
    "losses",
    expect.arrayContaining([expect.stringContaining("cannot deny a call")]),
  );
});
