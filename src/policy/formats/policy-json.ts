import { complements, type Condition } from "#policy/condition.ts";
import { defineFormat } from "#policy/define-format.ts";
import { refuseWildcard } from "#policy/name.ts";
import { conditionEntry, conditionMessage } from "#policy/print/condition-entry.ts";
import { documentOf, NameMap, type Document, type DocumentMap } from "#policy/print/document.ts";
import { printJson } from "#policy/print/json.ts";
import type { SettledRule } from "#policy/settle.ts";

/** The gateway's own document, version "1". */
export const policyJson = defineFormat<DocumentMap>({
  id: "policy-json",
  label: "policy.json",
  language: "json",
  docs: "https://policylayer.com/docs/writing-policies",
  expresses: { allow: true, deny: true, ask: false, hide: true, rate: true, arguments: true },
  fileName: () => "policy.json",
  refuse: refuseWildcard,
  unnamed: () => "denied",
  build(rules) {
    const hidden = rules.filter(({ posture }) => posture === "hide").map(({ tool }) => tool);
    const tools = new NameMap();
    for (const rule of rules) if (rule.posture !== "hide") tools.set(rule.tool, toolEntry(rule));
    return documentOf(
      ["version", "1"],
      ["default", "deny"],
      ["hide", hidden.length > 0 ? hidden : undefined],
      ["tools", tools.size > 0 ? tools : undefined],
    );
  },
  print: printJson,
  notes: (rules) =>
    rules.some(({ conditions }) =>
      conditions.some((condition) => condition.optional && !isDeniable(condition)),
    )
      ? [
          "A call that leaves out an argument which is checked here is denied, although the tool does not demand it.",
        ]
      : [],
});

function toolEntry({ posture, limits, conditions, message }: SettledRule): DocumentMap {
  if (posture === "deny") return documentOf(["deny_if", [denial([], message ?? "Policy denies this tool.")]]);
  const denied = conditions.filter(isDeniable);
  const required = conditions.filter((condition) => !isDeniable(condition));
  return documentOf(
    [
      "require",
      listOrNothing(
        required.map((condition) => denial([conditionEntry(condition)], conditionMessage(condition))),
      ),
    ],
    [
      "deny_if",
      listOrNothing(denied.map((condition) => denial(negated(condition), conditionMessage(condition)))),
    ],
    [
      "limits",
      listOrNothing(
        limits.map(({ counter, window, max, scope }) =>
          documentOf(["counter", counter], ["window", window], ["max", max], ["scope", scope]),
        ),
      ),
    ],
  );
}

/** A required condition fails where the argument is missing, so what may be missing is denied by its complement. */
function isDeniable({ optional, op }: Condition): boolean {
  return optional && complements[op] !== undefined;
}

function negated(condition: Condition): readonly Document[] {
  const op = complements[condition.op];
  return op === undefined ? [] : [conditionEntry({ ...condition, op })];
}

function denial(conditions: readonly Document[], onDenyText: string): DocumentMap {
  return documentOf(["conditions", conditions], ["on_deny", onDenyText]);
}

function listOrNothing(list: readonly Document[]): readonly Document[] | undefined {
  return list.length > 0 ? list : undefined;
}
