import type { DefinedFormat } from "#policy/define-format.ts";
import type { Format } from "#policy/format.ts";
import { agentgateway } from "#policy/formats/agentgateway.ts";
import { cedar } from "#policy/formats/cedar.ts";
import { claudeCode } from "#policy/formats/claude-code.ts";
import { codex } from "#policy/formats/codex.ts";
import { cursor } from "#policy/formats/cursor.ts";
import { dockerGateway } from "#policy/formats/docker-gateway.ts";
import { envoyAiGateway } from "#policy/formats/envoy-ai-gateway.ts";
import { geminiCli } from "#policy/formats/gemini-cli.ts";
import { interceptYaml } from "#policy/formats/intercept-yaml.ts";
import { litellm } from "#policy/formats/litellm.ts";
import { nginx } from "#policy/formats/nginx.ts";
import { policyJson } from "#policy/formats/policy-json.ts";
import { vsCode } from "#policy/formats/vs-code.ts";

/**
 * Every policy language, in the order of the tabs. To add one: a file in formats/, how it is read back in
 * proof/loaders.ts, and a line here.
 */
export const definedFormats: readonly DefinedFormat<unknown>[] = [
  policyJson,
  interceptYaml,
  claudeCode,
  codex,
  geminiCli,
  cursor,
  vsCode,
  dockerGateway,
  agentgateway,
  envoyAiGateway,
  cedar,
  litellm,
  nginx,
];

export const formats: readonly Format[] = definedFormats;
