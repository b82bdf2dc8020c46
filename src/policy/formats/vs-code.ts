import { defineFormat } from "#policy/define-format.ts";
import { refuseUnlessPlain } from "#policy/name.ts";
import { documentOf, NameMap, type DocumentMap } from "#policy/print/document.ts";
import { printJson } from "#policy/print/json.ts";

/** A setting of VS Code: which tools may be approved for good, and which ask before every call. */
export const vsCode = defineFormat<DocumentMap>({
  id: "vs-code",
  label: "VS Code",
  language: "jsonc",
  docs: "https://code.visualstudio.com/docs/agents/run/approvals",
  expresses: { allow: true, deny: false, ask: true, hide: false, rate: false, arguments: false },
  fileName: () => "settings.json",
  refuse: (name) => refuseUnlessPlain("VS Code", name),
  refuseAll: (rules) =>
    rules.every(({ gap }) => gap === "deny")
      ? "VS Code's settings cannot deny a tool: at most they ask a person before each call. Deny it at a gateway, or leave the tool out in the tools picker."
      : undefined,
  unnamed: () => "untouched",
  build: (rules) =>
    documentOf([
      "chat.tools.eligibleForAutoApproval",
      new NameMap(rules.map(({ tool, posture }) => [tool, posture === "allow"])),
    ]),
  print: printJson,
  notes: () => ["The setting knows tools by their names alone, whichever server they belong to."],
});
