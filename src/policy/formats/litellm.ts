import { defineFormat } from "#policy/define-format.ts";
import { refuseUnlessProtocolName } from "#policy/name.ts";
import { documentOf, NameMap, type DocumentMap } from "#policy/print/document.ts";
import { printYaml } from "#policy/print/yaml.ts";
import { namesOf } from "#policy/settle.ts";

/** The server's entry in the config of the LiteLLM proxy. */
export const litellm = defineFormat<DocumentMap>({
  id: "litellm",
  label: "LiteLLM",
  language: "yaml",
  docs: "https://docs.litellm.ai/docs/mcp_control",
  expresses: { allow: true, deny: true, ask: false, hide: true, rate: false, arguments: false },
  fileName: () => "config.yaml",
  refuse: (name) => refuseUnlessProtocolName("LiteLLM", name),
  unnamed: (rules) => (namesOf(rules, "allow").length > 0 ? "denied" : "untouched"),
  build(rules, { server }) {
    const allowed = namesOf(rules, "allow");
    const denied = namesOf(rules, "deny", "hide");
    const entry = documentOf(
      ["allowed_tools", allowed.length > 0 ? allowed : undefined],
      ["disallowed_tools", denied.length > 0 ? denied : undefined],
    );
    // LiteLLM joins server and tool with a dash, and takes none in the server's name.
    return documentOf(["mcp_servers", new NameMap([[server.replaceAll("-", "_"), entry]])]);
  },
  print: (built) => printYaml(built, ["Add these keys to the entry that config.yaml has for the server."]),
});
