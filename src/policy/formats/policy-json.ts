import type { Format, PolicyTarget, RefusedPolicy, RenderedPolicy } from "#policy/format.ts";
import { firstRefusal, refuseName, refuseWildcard } from "#policy/name.ts";
import { documentOf, NameMap, type Document } from "#policy/print/document.ts";
import { printJson } from "#policy/print/json.ts";
import type { Limit, Rule } from "#policy/rule.ts";

/** The gateway's own document, version "1": the rule by category, word for word. */
export const policyJson = {
  id: "policy-json",
  label: "policy.json",
  language: "json",
  docs: "https://policylayer.com/docs",
  expresses: { allow: true, deny: true, ask: false, hide: true, rate: true, arguments: true },
  render(_target: PolicyTarget, rules: readonly Rule[]): RenderedPolicy | RefusedPolicy {
    const refused = firstRefusal(
      rules.map((rule) => rule.tool),
      refuseName,
      refuseWildcard,
    );
    if (refused !== undefined) return { refused };
    const hidden = rules.filter((rule) => rule.posture === "hide").map((rule) => rule.tool);
    const tools = new NameMap();
    for (const rule of rules) if (rule.posture !== "hide") tools.set(rule.tool, toolEntry(rule));
    const text = printJson(
      documentOf(
        ["version", "1"],
        ["default", "deny"],
        ["hide", hidden.length > 0 ? hidden : undefined],
        ["tools", tools.size > 0 ? tools : undefined],
      ),
    );
    return { text, fileName: "policy.json", losses: losses(rules) };
  },
} as const satisfies Format;

function toolEntry(rule: Rule): Document {
  if (rule.posture === "deny" || rule.posture === "ask") {
    const onDeny = rule.message ?? "Policy denies this tool.";
    return documentOf(["deny_if", [documentOf(["conditions", []], ["on_deny", onDeny])]]);
  }
  return documentOf(["limits", rule.limits.length > 0 ? rule.limits.map(limitEntry) : undefined]);
}

function limitEntry(limit: Limit): Document {
  return documentOf(
    ["counter", limit.counter],
    ["window", limit.window],
    ["max", limit.max],
    ["scope", limit.scope],
  );
}

function losses(rules: readonly Rule[]): readonly string[] {
  return rules.some((rule) => rule.posture === "ask")
    ? ["policy.json cannot wait for a person's approval: what should ask is denied instead."]
    : [];
}
