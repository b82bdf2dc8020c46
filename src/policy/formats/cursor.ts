import { defineFormat } from "#policy/define-format.ts";
import { refuseUnlessPlain } from "#policy/name.ts";
import { documentOf, type DocumentMap } from "#policy/print/document.ts";
import { printJson } from "#policy/print/json.ts";
import { namesOf } from "#policy/settle.ts";

/** The list of tools that Cursor runs without asking; it asks for every other one and knows no refusal. */
export const cursor = defineFormat<DocumentMap>({
  id: "cursor",
  label: "Cursor",
  language: "json",
  docs: "https://cursor.com/docs/reference/permissions",
  expresses: { allow: true, deny: false, ask: true, hide: false, rate: false, arguments: false },
  fileName: () => "permissions.json",
  refuse: (name) => refuseUnlessPlain("Cursor", name),
  refuseAll: (rules) =>
    rules.every(({ gap }) => gap === "deny")
      ? "Cursor cannot deny a tool: it asks a person before each call, and a person in a hurry agrees. Deny it at a gateway, or turn the tool off in Cursor's settings."
      : undefined,
  unnamed: () => "asked",
  build: (rules, { server }) =>
    documentOf(["mcpAllowlist", namesOf(rules, "allow").map((tool) => `${server}:${tool}`)]),
  print: printJson,
  notes: () => [
    "This list replaces the one in Cursor's settings, and Cursor itself calls it a convenience, not a boundary.",
  ],
});
