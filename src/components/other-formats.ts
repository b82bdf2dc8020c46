/**
 * Formats that a page does not print itself, in the order of the registry: their names alone, since the registry with
 * its printers is only loaded when one is chosen. A test holds that the two agree.
 */
export const otherFormats = [
  ["claude-code", "Claude Code"],
  ["codex", "Codex"],
  ["gemini-cli", "Gemini CLI"],
  ["cursor", "Cursor"],
  ["vs-code", "VS Code"],
  ["docker-gateway", "Docker MCP Gateway"],
  ["agentgateway", "agentgateway"],
  ["envoy-ai-gateway", "Envoy AI Gateway"],
  ["cedar", "Cedar (AgentCore)"],
  ["litellm", "LiteLLM"],
  ["nginx", "nginx"],
] as const satisfies readonly (readonly [id: string, label: string])[];

/** Who is there when the agent calls; the first is what a page prints. The words go on from "for an agent". */
export const situations = {
  unattended: "that nobody watches",
  interactive: "with a person beside it",
  ci: "in a pipeline",
} as const;

/** Beside those, for a whole server. */
export const serverSituations = {
  ...situations,
  "read-only": "that may read and asks for the rest",
} as const;
export type Situation = keyof typeof serverSituations;
