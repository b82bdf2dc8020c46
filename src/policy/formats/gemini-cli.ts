import { defineFormat } from "#policy/define-format.ts";
import { documentOf, type DocumentMap } from "#policy/print/document.ts";
import { printToml } from "#policy/print/toml.ts";
import type { SettledRule } from "#policy/settle.ts";

/** The highest priority that matches wins: the rules of single tools stand above the refusal of all others. */
const priorities = { tool: 500, others: 100 };

/** Longer names of the form `mcp_<server>_<tool>` are shortened by the client, and no rule finds them. */
const longestName = 63;

/** Rules for Gemini CLI's policy engine, a file of their own in its folder of policies. */
export const geminiCli = defineFormat<DocumentMap>({
  id: "gemini-cli",
  label: "Gemini CLI",
  language: "toml",
  docs: "https://geminicli.com/docs/reference/policy-engine/",
  // argsPattern is a search in the JSON text of all arguments: it cannot tell one argument from another.
  expresses: { allow: true, deny: true, ask: true, hide: true, rate: false, arguments: false },
  fileName: ({ server }) => `${server}.toml`,
  refuse(name, { server }) {
    // "files.read", "get:page"
    if (!/^[A-Za-z0-9_.:-]+$/.test(name))
      return "Gemini CLI replaces other characters than letters, digits and _ . : - in a tool's name, so a rule could match another tool.";
    return server.includes("_")
      ? "Gemini CLI reads a server's name up to the first _, so a rule for this server could match another one."
      : undefined;
  },
  unnamed: () => "denied",
  build(rules, { server }) {
    const others = documentOf(["mcpName", server], ["decision", "deny"], ["priority", priorities.others]);
    return documentOf(["rule", [...rules.map((rule) => ruleTable(rule, server)), others]]);
  },
  print: (built) => printToml(built, ["Save this file in the folder ~/.gemini/policies."]),
  notes: (rules, { server }) =>
    rules.some(({ tool }) => `mcp_${server}_${tool}`.length > longestName)
      ? [
          `Gemini CLI shortens long names: under the server name that is used here a rule may not be found, and the tool is then denied. Give the server a shorter name.`,
        ]
      : [],
});

const decisions = { allow: "allow", limit: "ask_user", ask: "ask_user", deny: "deny", hide: "deny" } as const;

function ruleTable({ tool, posture, message }: SettledRule, server: string): DocumentMap {
  const decision = decisions[posture];
  return documentOf(
    ["mcpName", server],
    ["toolName", tool],
    ["decision", decision],
    ["priority", priorities.tool],
    ["denyMessage", decision === "deny" ? message : undefined],
  );
}
