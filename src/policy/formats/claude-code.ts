import { defineFormat } from "#policy/define-format.ts";
import { refuseUnlessPlain } from "#policy/name.ts";
import { documentOf, type DocumentMap } from "#policy/print/document.ts";
import { printJson } from "#policy/print/json.ts";
import type { Posture } from "#policy/rule.ts";
import { namesOf } from "#policy/settle.ts";

/** `permissions` of Claude Code's settings.json: deny before ask before allow, each rule the name of one tool. */
export const claudeCode = defineFormat<DocumentMap>({
  id: "claude-code",
  label: "Claude Code",
  language: "json",
  docs: "https://code.claude.com/docs/en/permissions",
  expresses: { allow: true, deny: true, ask: true, hide: false, rate: false, arguments: false },
  fileName: () => "settings.json",
  refuse: (name) => refuseUnlessPlain("Claude Code", name),
  unnamed: () => "asked",
  build(rules, { server }) {
    const entries = (posture: Posture) => namesOf(rules, posture).map((tool) => `mcp__${server}__${tool}`);
    const [allow, ask, deny] = [entries("allow"), entries("ask"), entries("deny")];
    return documentOf([
      "permissions",
      documentOf(
        ["allow", allow.length > 0 ? allow : undefined],
        ["ask", ask.length > 0 ? ask : undefined],
        ["deny", deny.length > 0 ? deny : undefined],
      ),
    ]);
  },
  print: printJson,
});
