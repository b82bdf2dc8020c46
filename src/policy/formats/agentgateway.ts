import { defineFormat } from "#policy/define-format.ts";
import { celString } from "#policy/print/cel.ts";
import { documentOf, Word, type Document, type DocumentMap } from "#policy/print/document.ts";
import { printYaml } from "#policy/print/yaml.ts";
import type { Limit, Rule } from "#policy/rule.ts";
import { namesOf } from "#policy/settle.ts";

const seconds = { minute: 60, hour: 3_600, day: 86_400 } as const;

/**
 * Rules of agentgateway for the route of one server. A call passes if some rule allows it and every `require` holds.
 * Arguments are not there yet when the rules are read (its documentation, "Tool arguments are not available during
 * authorization").
 */
export const agentgateway = defineFormat<DocumentMap>({
  id: "agentgateway",
  label: "agentgateway",
  language: "yaml",
  docs: "https://agentgateway.dev/docs/local/latest/configuration/security/mcp-authz",
  expresses: { allow: true, deny: true, ask: false, hide: true, rate: true, arguments: false },
  // The limit counts the whole route, so it can only be said of a route that leads to one tool.
  says: (rules) => ({
    rate: ({ limits }) => rules.length === 1 && limits.length === 1 && bucketOf(limits) > 0,
  }),
  fileName: ({ server }) => `${server}-agentgateway.yaml`,
  unnamed: () => "denied",
  build(rules) {
    const allowed = namesOf(rules, "allow", "limit").map((tool) => `mcp.tool.name == ${celString(tool)}`);
    const refused = namesOf(rules, "deny", "hide").map((tool) =>
      documentOf(["require", `mcp.tool.name != ${celString(tool)}`]),
    );
    // Without a rule that allows, everything that no rule forbids would pass.
    const rulesList: readonly Document[] = [...(allowed.length > 0 ? allowed : ["false"]), ...refused];
    const limits = rules.flatMap((rule) => rule.limits);
    return documentOf([
      "routes",
      [
        documentOf([
          "policies",
          documentOf(
            ["mcpAuthorization", documentOf(["rules", rulesList])],
            ["localRateLimit", limits.length > 0 ? [bucket(limits)] : undefined],
          ),
        ]),
      ],
    ]);
  },
  print: (built) => printYaml(built, ["Put these policies on the route that leads to this server alone."]),
  notes: (rules) => [
    "The rules name tools and not the server, so give the server a route of its own; its prompts and resources are denied, as no rule allows them.",
    ...(rules.some(({ posture }) => posture === "limit")
      ? [
          "agentgateway counts every request of the route, refills all at once, and not on the minute: half of the cap stands here, so that no minute sees more calls than the cap.",
        ]
      : []),
  ],
});

/** Half of the cap: a bucket may be emptied just before it is refilled and again just after. */
function bucketOf(limits: readonly Limit[]): number {
  return Math.floor(Math.min(...limits.map(({ max }) => max)) / 2);
}

function bucket(limits: Rule["limits"]): DocumentMap {
  const size = bucketOf(limits);
  const [limit] = limits;
  return documentOf(
    ["maxTokens", size],
    ["tokensPerFill", size],
    ["fillInterval", new Word(`${seconds[limit?.window ?? "day"]}s`)],
    ["type", new Word("requests")],
  );
}
