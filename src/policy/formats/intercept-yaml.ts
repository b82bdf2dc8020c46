import type { Condition } from "#policy/condition.ts";
import { plural } from "#lib/plural.ts";
import { defineFormat } from "#policy/define-format.ts";
import { refuseWildcard } from "#policy/name.ts";
import { conditionEntry, conditionMessage } from "#policy/print/condition-entry.ts";
import { documentOf, NameMap, Word, type DocumentMap } from "#policy/print/document.ts";
import { printYaml } from "#policy/print/yaml.ts";
import type { Limit } from "#policy/rule.ts";
import type { SettledRule } from "#policy/settle.ts";

/** YAML in the dialect that the Intercept engine loads. */
export const interceptYaml = defineFormat<DocumentMap>({
  id: "intercept",
  label: "Intercept YAML",
  language: "yaml",
  docs: "https://github.com/PolicyLayer/Intercept/blob/main/POLICY.md",
  expresses: { allow: true, deny: true, ask: false, hide: true, rate: true, arguments: true },
  // The engine names a counter state.<tool>.<counter> and splits at the dots: a cap on a name with a dot does not load.
  says: () => ({ rate: ({ tool }) => !tool.includes(".") }),
  fileName: ({ server }) => `${server}.yaml`,
  refuse: refuseWildcard,
  unnamed: () => "denied",
  build(rules) {
    const hidden = rules.filter(({ posture }) => posture === "hide").map(({ tool }) => tool);
    const tools = new NameMap();
    for (const rule of rules)
      if (rule.posture !== "hide") tools.set(rule.tool, documentOf(["rules", toolRules(rule)]));
    return documentOf(
      ["version", "1"],
      ["default", new Word("deny")],
      ["hide", hidden.length > 0 ? hidden : undefined],
      ["tools", tools.size > 0 ? tools : undefined],
    );
  },
  print: (built) => printYaml(built, ["Every tool that is not named here is denied."]),
  notes: (rules) =>
    rules.some(({ conditions }) => conditions.some(({ optional }) => optional)) ? [strictOnMissing] : [],
});

const strictOnMissing =
  "Intercept reads a missing argument as a failed check: a call that leaves such an argument out, or one that sets a switch to false, may be denied too.";

function toolRules({ posture, limits, conditions, message }: SettledRule): readonly DocumentMap[] {
  if (posture === "deny") {
    return [
      documentOf(
        ["name", "no calls"],
        ["action", new Word("deny")],
        ["on_deny", message ?? "Policy denies this tool."],
      ),
    ];
  }
  return [...conditions.map(conditionRule), ...limits.map(limitRule)];
}

/** The engine's own validator asks for a name even beside `rate_limit`. */
function limitRule({ max, window }: Limit): DocumentMap {
  return documentOf(
    ["name", `${plural(max, "call")} ${window === "hour" ? "an" : "a"} ${window}`],
    ["rate_limit", new Word(`${max}/${window}`)],
  );
}

/**
 * A switch that may be left out is only allowed to be left out: a check of a missing argument fails whatever it asks,
 * except whether the argument is there.
 */
function conditionRule(condition: Condition, index: number): DocumentMap {
  const { path, op, optional } = condition;
  const isSwitch = optional && op === "neq";
  return documentOf(
    ["name", `check ${index + 1}`],
    ["conditions", [conditionEntry(isSwitch ? { path, op: "exists", value: false } : condition)]],
    ["on_deny", conditionMessage(condition)],
  );
}
