import type { Format, PolicyTarget, RefusedPolicy, RenderedPolicy } from "#policy/format.ts";
import { firstRefusal, refuseName, refuseWildcard } from "#policy/name.ts";
import { documentOf, NameMap, Word, type Document } from "#policy/print/document.ts";
import { printYaml } from "#policy/print/yaml.ts";
import type { Rule } from "#policy/rule.ts";

/** YAML in the dialect that the Intercept engine loads. */
export const interceptYaml = {
  id: "intercept",
  label: "Intercept YAML",
  language: "yaml",
  docs: "https://github.com/PolicyLayer/Intercept",
  expresses: { allow: true, deny: true, ask: false, hide: true, rate: true, arguments: true },
  render(target: PolicyTarget, rules: readonly Rule[]): RenderedPolicy | RefusedPolicy {
    const refused = firstRefusal(
      rules.map((rule) => rule.tool),
      refuseName,
      refuseWildcard,
    );
    if (refused !== undefined) return { refused };
    const hidden = rules.filter((rule) => rule.posture === "hide").map((rule) => rule.tool);
    const tools = new NameMap();
    for (const rule of rules)
      if (rule.posture !== "hide") tools.set(rule.tool, documentOf(["rules", toolRules(rule)]));
    const text = printYaml(
      documentOf(
        ["version", "1"],
        ["default", new Word("deny")],
        ["hide", hidden.length > 0 ? hidden : undefined],
        ["tools", tools.size > 0 ? tools : undefined],
      ),
    );
    return { text, fileName: `${target.server}.yaml`, losses: losses(rules) };
  },
} as const satisfies Format;

function toolRules(rule: Rule): readonly Document[] {
  if (rule.posture === "deny" || rule.posture === "ask") {
    return [
      documentOf(
        ["name", "deny every call"],
        ["action", new Word("deny")],
        ["on_deny", rule.message ?? "Policy denies this tool."],
      ),
    ];
  }
  return rule.limits.map((limit) => documentOf(["rate_limit", new Word(`${limit.max}/${limit.window}`)]));
}

function losses(rules: readonly Rule[]): readonly string[] {
  return rules.some((rule) => rule.posture === "ask")
    ? ["Intercept cannot wait for a person's approval: what should ask is denied instead."]
    : [];
}
