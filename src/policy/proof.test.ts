import { expect, test } from "vitest";
import { cappedRule, exampleRule, exampleTarget } from "#policy/example-rules.ts";
import type { DefinedFormat } from "#policy/define-format.ts";
import type { RefusedPolicy, RenderedPolicy } from "#policy/format.ts";
import { definedFormats } from "#policy/formats.ts";
import { proveDocument, proveOffers, proveServer } from "#policy/proof.ts";
import type { Rule } from "#policy/rule.ts";

const rules = [
  exampleRule("list_ships", "allow"),
  cappedRule("assign_berth", 30),
  exampleRule("pay_dues", "deny"),
  exampleRule("drop_log", "hide"),
];
const subject = { slug: "harbour", name: "Harbour Log", tools: rules.map(({ tool }) => ({ name: tool })) };

test("the rules of a server hold in every format", () => {
  const proof = proveServer(subject, rules);
  expect(proof.failures).toEqual([]);
  expect(proof.calls).toBeGreaterThan(10_000);
});

/** A format whose text has been changed after it was printed. */
function broken(format: DefinedFormat<unknown>, change: (text: string) => string): DefinedFormat<unknown> {
  const render = (...args: Parameters<typeof format.render>): RenderedPolicy | RefusedPolicy => {
    const policy = format.render(...args);
    return "text" in policy ? { ...policy, text: change(policy.text) } : policy;
  };
  return { ...format, render };
}

/** One way to break each format's text so that it says something looser, or nothing. */
const breakages: Record<string, readonly [Rule, (text: string) => string]> = {
  "policy-json": [cappedRule("assign_berth", 30), (text) => text.replace('"max": 30', '"max": 31')],
  intercept: [cappedRule("assign_berth", 30), (text) => text.replace("30/minute", "30/hour")],
  "claude-code": [exampleRule("drop_log", "hide"), (text) => text.replace('"deny"', '"allow"')],
  codex: [exampleRule("drop_log", "hide"), (text) => text.replace("disabled_tools", "enabled_tools")],
  "gemini-cli": [exampleRule("drop_log", "hide"), (text) => text.replace("priority = 500", "priority = 50")],
  cursor: [cappedRule("assign_berth", 30), (text) => text.replace("[]", '["harbour:assign_berth"]')],
  "vs-code": [cappedRule("assign_berth", 30), (text) => text.replace("false", "true")],
  "docker-gateway": [
    exampleRule("list_ships", "allow"),
    (text) => text.replace("harbour:list_ships", "harbour:*"),
  ],
  agentgateway: [exampleRule("drop_log", "hide"), (text) => text.replace('"false"', '"true"')],
  "envoy-ai-gateway": [
    exampleRule("drop_log", "hide"),
    (text) => text.replace("^\\\\z.", ".*").replace("drop_log", "x"),
  ],
  cedar: [exampleRule("drop_log", "hide"), (text) => text.replace("forbid", "permit")],
  litellm: [exampleRule("drop_log", "hide"), (text) => text.replace("disallowed", "allowed")],
  nginx: [cappedRule("assign_berth", 30), (text) => text.replace("berth$", "berth")],
};

test.each(definedFormats.map((format) => [format.id, format] as const))(
  "the proof notices when the text of %s says something else",
  (id, format) => {
    const [rule, change] = breakages[id] ?? [exampleRule("t", "allow"), (text: string) => text];
    const context = { target: exampleTarget(rule.tool), tools: [{ name: rule.tool }] };
    expect(proveDocument(format, context, [rule]).failures).toEqual([]);
    expect(proveDocument(broken(format, change), context, [rule]).failures).not.toEqual([]);
  },
);

/** A format that lets everything through that the rules name, and says so in its text. */
function permissive(format: DefinedFormat<unknown>): DefinedFormat<unknown> {
  const allowed = (given: readonly Rule[]): readonly Rule[] =>
    given.map(({ tool }) => exampleRule(tool, "allow"));
  return {
    ...format,
    render: (target, given) => format.render(target, allowed(given)),
    build: (target, given) => format.build(target, allowed(given)),
  };
}

test.each(definedFormats.map((format) => [format.id, format] as const))(
  "the proof notices by calling when %s is looser than the rule",
  (_id, format) => {
    const context = { target: exampleTarget("assign_berth"), tools: [{ name: "assign_berth" }] };
    const { failures } = proveDocument(permissive(format), context, [cappedRule("assign_berth", 30)]);
    expect(failures).toContain(`harbour, ${format.label}: assign_berth: allow where the cap is reached.`);
  },
);

test("argument rules hold on both sides, in Cedar's and CEL's own engines too, and do not load unfilled", () => {
  const inputSchema = {
    type: "object",
    properties: {
      path: { type: "string" },
      amount: { type: "integer" },
      price: { type: "number" },
      currency: { type: "string" },
      options: { type: "object", properties: { force: { type: "boolean" } } },
      operation: { type: "string", enum: ["get", "delete"] },
    },
    required: ["path", "amount"],
  };
  const proof = proveOffers({ slug: "harbour", name: "Harbour Log", tools: [{ name: "move", inputSchema }] });
  expect(proof.failures).toEqual([]);
  expect(proof.documents).toBeGreaterThan(6 * 10);
});
