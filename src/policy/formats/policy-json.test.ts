import { expect, test } from "vitest";
import { exampleRule, cappedRule, exampleTarget } from "#policy/example-rules.ts";
import { policyJson } from "#policy/formats/policy-json.ts";

const read = (...rules: Parameters<typeof policyJson.render>[1]): unknown => {
  const policy = policyJson.render(exampleTarget(), rules);
  return "text" in policy ? JSON.parse(policy.text) : policy.refused;
};

test("a tool that executes is capped at ten calls a minute, and every other tool is denied", () => {
  expect(read(cappedRule("start_security_scan", 10))).toEqual({
    version: "1",
    default: "deny",
    tools: {
      start_security_scan: {
        limits: [{ counter: "start_security_scan_rate", window: "minute", max: 10, scope: "grant" }],
      },
    },
  });
});

test("the keys stand in the order version, default, hide, tools", () => {
  const policy = policyJson.render(exampleTarget(), [exampleRule("b", "hide"), exampleRule("a", "allow")]);
  expect("text" in policy && Object.keys(JSON.parse(policy.text) as object)).toEqual([
    "version",
    "default",
    "hide",
    "tools",
  ]);
});

test("a tool that reads has an empty entry, a destructive one is hidden, a financial one is denied", () => {
  expect(read(exampleRule("read_log", "allow"))).toEqual({
    version: "1",
    default: "deny",
    tools: { read_log: {} },
  });
  expect(read(exampleRule("drop_log", "hide"))).toEqual({
    version: "1",
    default: "deny",
    hide: ["drop_log"],
  });
  expect(read(exampleRule("pay", "deny", { message: "No." }))).toEqual({
    version: "1",
    default: "deny",
    tools: { pay: { deny_if: [{ conditions: [], on_deny: "No." }] } },
  });
});

test("what should ask is denied, and the reader is told", () => {
  const policy = policyJson.render(exampleTarget(), [exampleRule("pay", "ask")]);
  expect(policy).toMatchObject({
    losses: ["policy.json cannot wait for a person: for this tool it denies every call."],
  });
  expect(JSON.stringify(policy)).not.toMatch(/approv/i);
});

test("a switch that may be left out is denied when it is set, and not when it is missing", () => {
  const force = { path: "args.force", op: "neq", value: true, type: "boolean", optional: true } as const;
  expect(read(exampleRule("push", "allow", { conditions: [force] }))).toMatchObject({
    tools: { push: { deny_if: [{ conditions: [{ path: "args.force", op: "eq", value: true }] }] } },
  });
});

test("a tool called * is refused, as * hides every tool", () => {
  expect(read(exampleRule("*", "hide"))).toContain("means every tool");
});
