import { z } from "zod";
import { evaluateCel } from "#policy/proof/cel.ts";
import type { LoadPolicy } from "#policy/proof/loaded-policy.ts";
import { readYaml } from "#policy/proof/read-document.ts";
import { TokenBucket } from "#policy/proof/rate-limiters.ts";
import { compileRe2 } from "#policy/re2/match.ts";

/** Zod reads objects; the YAML readers give maps. Names stand in lists and values here, never in keys. */
function asObject(value: unknown): unknown {
  if (value instanceof Map)
    return Object.fromEntries([...value].map(([key, item]) => [String(key), asObject(item)]));
  return Array.isArray(value) ? value.map(asObject) : value;
}

const agentgatewayConfig = z.strictObject({
  routes: z.tuple([
    z.strictObject({
      policies: z.strictObject({
        mcpAuthorization: z.strictObject({
          rules: z.array(z.union([z.string(), z.strictObject({ require: z.string() })])),
        }),
        localRateLimit: z
          .tuple([
            z.strictObject({
              maxTokens: z.int().min(1),
              tokensPerFill: z.int().min(1),
              fillInterval: z.string().regex(/^\d+s$/),
              type: z.literal("requests"),
            }),
          ])
          .optional(),
      }),
    }),
  ]),
});

/** Every `require` must hold and some rule must allow; the expressions are evaluated as CEL. */
export const loadAgentgateway: LoadPolicy = (text) => {
  const readings = readYaml(text);
  const { policies } = agentgatewayConfig.parse(asObject(readings[0].value)).routes[0];
  const [limit] = policies.localRateLimit ?? [];
  const bucket =
    limit && new TokenBucket(limit.maxTokens, limit.tokensPerFill, Number.parseInt(limit.fillInterval, 10));
  const isAllowed = (tool: string): boolean => {
    const context = { mcp: { tool: { name: tool } } };
    const { rules } = policies.mcpAuthorization;
    return (
      rules.every((rule) => typeof rule === "string" || evaluateCel(rule.require, context)) &&
      rules.some((rule) => typeof rule === "string" && evaluateCel(rule, context))
    );
  };
  return {
    readings,
    decide: ({ tool }, now) => (isAllowed(tool) && (bucket?.take(now) ?? true) ? "allow" : "deny"),
    shows: isAllowed,
  };
};

const toolTarget = z.strictObject({
  tools: z.tuple([z.strictObject({ backend: z.string(), tool: z.string() })]),
});
const mcpRoute = z.strictObject({
  apiVersion: z.literal("aigateway.envoyproxy.io/v1beta1"),
  kind: z.literal("MCPRoute"),
  metadata: z.strictObject({ name: z.string() }),
  spec: z.strictObject({
    parentRefs: z.tuple([z.strictObject({ name: z.string() })]),
    backendRefs: z.tuple([
      z.strictObject({
        name: z.string(),
        port: z.int(),
        toolSelector: z.union([
          z.strictObject({ include: z.array(z.string()).min(1).max(32) }),
          z.strictObject({
            includeRegex: z.array(z.string()).min(1).max(32),
            exclude: z.array(z.string()).max(32).optional(),
          }),
        ]),
      }),
    ]),
    securityPolicy: z
      .strictObject({
        authorization: z.strictObject({
          defaultAction: z.literal("Allow"),
          rules: z
            .array(
              z.union([
                z.strictObject({
                  action: z.literal("Allow"),
                  target: toolTarget,
                  cel: z.string().max(4_096),
                }),
                z.strictObject({ action: z.literal("Deny"), target: toolTarget }),
              ]),
            )
            .max(32),
        }),
      })
      .optional(),
  }),
});

/** The selector says which tools there are; of the rules for a tool, the first whose expression is true decides. */
export const loadEnvoyAiGateway: LoadPolicy = (text, { target }) => {
  const readings = readYaml(text);
  const { spec } = mcpRoute.parse(asObject(readings[0].value));
  const [{ name: backend, toolSelector }] = spec.backendRefs;
  const rules = spec.securityPolicy?.authorization.rules ?? [];
  if (backend !== target.server) throw new Error("the backend is not the server");
  const isShown = (tool: string): boolean => {
    if ("include" in toolSelector) return toolSelector.include.includes(tool);
    if (toolSelector.exclude?.includes(tool)) return false;
    return toolSelector.includeRegex.some((pattern) => compileRe2(pattern).matches(tool));
  };
  return {
    readings,
    decide({ tool, arguments: args }) {
      if (!isShown(tool)) return "deny";
      const context = { request: { mcp: { tool, params: { arguments: args } } } };
      const rule = rules.find(
        (candidate) =>
          candidate.target.tools[0].backend === backend &&
          candidate.target.tools[0].tool === tool &&
          (!("cel" in candidate) || evaluateCel(candidate.cel, context)),
      );
      return rule?.action === "Deny" ? "deny" : "allow";
    },
    shows: isShown,
  };
};

const litellmEntry = z.strictObject({
  allowed_tools: z.array(z.string()).min(1).optional(),
  disallowed_tools: z.array(z.string()).min(1).optional(),
});

/** With a list of allowed tools there are no others; without one, only those that are disallowed are gone. */
export const loadLitellm: LoadPolicy = (text, { target }) => {
  const readings = readYaml(text);
  const config = z
    .strictObject({ mcp_servers: z.record(z.string(), litellmEntry) })
    .parse(asObject(readings[0].value));
  const entry = config.mcp_servers[target.server.replaceAll("-", "_")];
  if (!entry) throw new Error("the entry is not the server's");
  const isGone = (tool: string): boolean =>
    entry.disallowed_tools?.includes(tool) === true || entry.allowed_tools?.includes(tool) === false;
  return {
    readings,
    decide({ tool }) {
      if (isGone(tool)) return "deny";
      return entry.allowed_tools ? "allow" : "untouched";
    },
    shows: (tool) => !isGone(tool),
  };
};
