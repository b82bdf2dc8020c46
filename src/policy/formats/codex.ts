import { defineFormat } from "#policy/define-format.ts";
import { namesOf } from "#policy/settle.ts";
import { refuseUnlessPlain } from "#policy/name.ts";
import { documentOf, NameMap, type DocumentMap } from "#policy/print/document.ts";
import { printToml } from "#policy/print/toml.ts";

/** The server's tables in Codex's config.toml: which tools it shows, and which of them ask first. */
export const codex = defineFormat<DocumentMap>({
  id: "codex",
  label: "Codex",
  language: "toml",
  docs: "https://developers.openai.com/codex/config-reference/",
  expresses: { allow: true, deny: true, ask: true, hide: true, rate: false, arguments: false },
  fileName: () => "config.toml",
  refuse: (name) => refuseUnlessPlain("Codex", name),
  unnamed: (rules) => (namesOf(rules, "allow", "ask").length > 0 ? "denied" : "untouched"),
  build(rules, { server }) {
    const enabled = namesOf(rules, "allow", "ask");
    const disabled = namesOf(rules, "deny", "hide");
    const tools = new NameMap();
    for (const { tool, posture } of rules) {
      if (posture === "allow") tools.set(tool, documentOf(["approval_mode", "approve"]));
      if (posture === "ask") tools.set(tool, documentOf(["approval_mode", "prompt"]));
    }
    const table = documentOf(
      ["enabled_tools", enabled.length > 0 ? enabled : undefined],
      ["disabled_tools", disabled.length > 0 ? disabled : undefined],
      ["tools", tools.size > 0 ? tools : undefined],
    );
    return documentOf(["mcp_servers", new NameMap([[server, table]])]);
  },
  print: (built) => printToml(built, ["Add these keys to the table that config.toml has for the server."]),
});
