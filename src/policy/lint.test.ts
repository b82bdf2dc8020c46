import { expect, test } from "vitest";
import { cappedRule, exampleRule } from "#policy/example-rules.ts";
import { lintPolicy } from "#policy/lint.ts";
import { parsePolicy } from "#policy/parse-policy.ts";

const subject = {
  slug: "harbour",
  name: "Harbour Log",
  tools: [{ name: "list_ships" }, { name: "drop_log" }],
};
const recommended = [exampleRule("list_ships", "allow"), exampleRule("drop_log", "hide")];

function lint(value: unknown) {
  const { policy } = parsePolicy(typeof value === "string" ? value : JSON.stringify(value));
  if (!policy) throw new Error("the policy does not load");
  return lintPolicy(policy, subject, recommended).map(({ id, message }) => `${id}: ${message}`);
}

test("a misspelt name is answered with the nearest right one", () => {
  expect(lint({ version: "1", default: "deny", tools: { list_ship: {} } })).toEqual([
    "unknown-tool: Harbour Log has no tool list_ship: did you mean list_ships?",
  ]);
});

test("a tool that the policy lets through and the recommended rule does not is looser", () => {
  expect(lint({ version: "1", default: "deny", tools: { drop_log: {} } })).toEqual([
    "looser-than-recommended: drop_log is let through where the recommended rule does not: the tool is hidden.",
  ]);
  const { policy } = parsePolicy(
    'version: "1"\ndefault: deny\ntools: {list_ships: {rules: [{rate_limit: 31/minute}]}}',
  );
  expect(policy && lintPolicy(policy, subject, [cappedRule("list_ships", 30)])).toHaveLength(1);
});

test("under default allow every tool without a rule is named", () => {
  expect(lint({ version: "1", default: "allow", hide: ["drop_log"] })).toEqual([
    "unruled-tool: list_ships has no rule, and the default lets it through.",
  ]);
});

test("rules that never decide are named", () => {
  const findings = lint({
    version: "1",
    default: "deny",
    hide: ["drop_log"],
    tools: {
      drop_log: {},
      list_ships: {
        deny_if: [{ conditions: [], on_deny: "" }],
        limits: [
          { counter: "m", window: "minute", max: 1, scope: "grant" },
          { counter: "h", window: "hour", max: 60, scope: "grant" },
        ],
      },
    },
  });
  expect(findings.map((finding) => finding.split(": ").slice(0, 2).join(": "))).toEqual([
    "shadowed-rule: drop_log is hidden, so its rules are never read.",
    "shadowed-rule: list_ships",
    "shadowed-rule: list_ships",
  ]);
});

test("the recommended policy itself has nothing to find", () => {
  expect(lint({ version: "1", default: "deny", hide: ["drop_log"], tools: { list_ships: {} } })).toEqual([]);
});
