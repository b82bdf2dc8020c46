import { z } from "zod";
import type { LoadPolicy } from "#policy/proof/loaded-policy.ts";
import { readJson, readToml } from "#policy/proof/read-document.ts";

// Each schema holds exactly what we print and nothing else; each decision is what the client's documentation says.

const claudeRules = z.array(z.string().regex(/^mcp__[a-z0-9-]+__[A-Za-z0-9_-]+$/)).optional();
const claudeSettings = z.strictObject({
  permissions: z.strictObject({ allow: claudeRules, ask: claudeRules, deny: claudeRules }),
});

/** Deny before ask before allow; what no rule names is asked. */
export const loadClaudeCode: LoadPolicy = (text, { target }) => {
  const reading = readJson(text);
  const { permissions } = claudeSettings.parse(reading.value);
  return {
    readings: [reading],
    decide({ tool }) {
      const rule = `mcp__${target.server}__${tool}`;
      if (permissions.deny?.includes(rule)) return "deny";
      if (permissions.ask?.includes(rule)) return "ask";
      return permissions.allow?.includes(rule) ? "allow" : "ask";
    },
    shows: () => true,
  };
};

const codexTable = z.strictObject({
  enabled_tools: z.array(z.string()).optional(),
  disabled_tools: z.array(z.string()).optional(),
  tools: z.unknown().optional(),
});
const codexTool = z.strictObject({ approval_mode: z.enum(["approve", "prompt"]) });

/** `enabled_tools` is a list of all tools there are; `disabled_tools` takes some away. */
export const loadCodex: LoadPolicy = (text, { target }) => {
  const reading = readToml(text);
  const config = z.strictObject({ mcp_servers: z.record(z.string(), codexTable) }).parse(reading.value);
  const table = config.mcp_servers[target.server];
  if (!table || Object.keys(config.mcp_servers).length !== 1)
    throw new Error("the table is not the server's");
  const modes = new Map(
    entriesOf(table.tools ?? {}).map(([tool, entry]) => [tool, codexTool.parse(entry).approval_mode]),
  );
  const isGone = (tool: string): boolean =>
    table.disabled_tools?.includes(tool) === true || table.enabled_tools?.includes(tool) === false;
  return {
    readings: [reading],
    decide({ tool }) {
      if (isGone(tool)) return "deny";
      const mode = modes.get(tool);
      return mode === "approve" ? "allow" : mode === "prompt" ? "ask" : "untouched";
    },
    shows: (tool) => !isGone(tool),
  };
};

const geminiRule = z.strictObject({
  mcpName: z.string().regex(/^[a-z0-9-]+$/),
  toolName: z
    .string()
    .regex(/^[^*]+$/)
    .optional(),
  decision: z.enum(["allow", "deny", "ask_user"]),
  priority: z.int().min(0).max(999),
  denyMessage: z.string().optional(),
});

/** The rule of the highest priority that matches decides; what is denied without looking at arguments is not shown. */
export const loadGeminiCli: LoadPolicy = (text, { target }) => {
  const reading = readToml(text);
  const { rule: rules } = z.strictObject({ rule: z.array(geminiRule) }).parse(reading.value);
  const sorted = rules.toSorted((a, b) => b.priority - a.priority);
  const decide = (tool: string) => {
    const rule = sorted.find(
      ({ mcpName, toolName }) => mcpName === target.server && (toolName === undefined || toolName === tool),
    );
    return rule?.decision === "allow" ? "allow" : rule?.decision === "deny" ? "deny" : "ask";
  };
  return {
    readings: [reading],
    decide: ({ tool }) => decide(tool),
    shows: (tool) => decide(tool) !== "deny",
  };
};

/** What is not on the list is asked. An entry is the server's name and the tool's, or `*` for all. */
export const loadCursor: LoadPolicy = (text, { target }) => {
  const reading = readJson(text);
  const entry = z.string().regex(/^[a-z0-9-]+:[A-Za-z0-9_-]+$/);
  const { mcpAllowlist } = z.strictObject({ mcpAllowlist: z.array(entry) }).parse(reading.value);
  return {
    readings: [reading],
    decide: ({ tool }) => (mcpAllowlist.includes(`${target.server}:${tool}`) ? "allow" : "ask"),
    shows: () => true,
  };
};

/** `false` asks before every call; `true` lets a person approve for good. */
export const loadVsCode: LoadPolicy = (text) => {
  const reading = readJson(text);
  const settings = z.strictObject({ "chat.tools.eligibleForAutoApproval": z.unknown() }).parse(reading.value);
  const eligible = new Map(
    entriesOf(settings["chat.tools.eligibleForAutoApproval"]).map(([tool, value]) => [
      tool,
      z.boolean().parse(value),
    ]),
  );
  return {
    readings: [reading],
    decide({ tool }) {
      const mayRun = eligible.get(tool);
      return mayRun === undefined ? "untouched" : mayRun ? "allow" : "ask";
    },
    shows: () => true,
  };
};

/** The entries of an object whose keys are names: zod would drop a tool called `__proto__`. */
function entriesOf(value: unknown): readonly (readonly [string, unknown])[] {
  if (typeof value !== "object" || value === null) throw new Error("an object of names is missing");
  return Object.entries(value);
}
