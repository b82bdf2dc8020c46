import { loadCedar } from "#policy/proof/load-cedar.ts";
import {
  loadClaudeCode,
  loadCodex,
  loadCursor,
  loadGeminiCli,
  loadVsCode,
} from "#policy/proof/load-clients.ts";
import { loadDockerGateway } from "#policy/proof/load-docker.ts";
import { loadIntercept, loadPolicyJson } from "#policy/proof/load-engine-policies.ts";
import { loadAgentgateway, loadEnvoyAiGateway, loadLitellm } from "#policy/proof/load-gateways.ts";
import { loadNginx } from "#policy/proof/load-nginx.ts";
import type { LoadPolicy } from "#policy/proof/loaded-policy.ts";

/** How each format's text is read back and put in force, by the format's id. */
export const loaders: ReadonlyMap<string, LoadPolicy> = new Map([
  ["policy-json", loadPolicyJson],
  ["intercept", loadIntercept],
  ["claude-code", loadClaudeCode],
  ["codex", loadCodex],
  ["gemini-cli", loadGeminiCli],
  ["cursor", loadCursor],
  ["vs-code", loadVsCode],
  ["docker-gateway", loadDockerGateway],
  ["agentgateway", loadAgentgateway],
  ["envoy-ai-gateway", loadEnvoyAiGateway],
  ["cedar", loadCedar],
  ["litellm", loadLitellm],
  ["nginx", loadNginx],
]);
