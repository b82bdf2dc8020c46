import type { Condition } from "#policy/condition.ts";
import { defineFormat } from "#policy/define-format.ts";
import { escapeRe2 } from "#policy/re2/escape.ts";
import { celCondition } from "#policy/print/cel.ts";
import { documentOf, Word, type DocumentMap } from "#policy/print/document.ts";
import { printYaml } from "#policy/print/yaml.ts";
import { namesOf, type SettledRule } from "#policy/settle.ts";

/** Most entries that a list of tools may have, by the resource's definition; and most rules. */
const longestList = 32;

/** The longest expression, by the resource's definition, in characters. */
const longestExpression = 4_096;

/** What the arguments of a call are called in an expression. */
const argumentsRoot = "request.mcp.params.arguments";

/** A route of Envoy AI Gateway that shows the allowed tools and checks the arguments of calls. */
export const envoyAiGateway = defineFormat<DocumentMap>({
  id: "envoy-ai-gateway",
  label: "Envoy AI Gateway",
  language: "yaml",
  docs: "https://aigateway.envoyproxy.io/docs/0.5/capabilities/mcp/",
  expresses: { allow: true, deny: true, ask: false, hide: true, rate: false, arguments: true },
  says: (rules) => {
    const checked = rules.filter(({ conditions = [] }) => conditions.length > 0);
    const fits = 2 * checked.length <= longestList;
    return { arguments: ({ conditions = [] }) => fits && expression(conditions).length <= longestExpression };
  },
  fileName: ({ server }) => `${server}-mcproute.yaml`,
  unnamed: () => "denied",
  build(rules, { server }) {
    const checks = rules
      .filter(({ conditions }) => conditions.length > 0)
      .flatMap((rule) => checkRules(rule, server));
    return documentOf(
      ["apiVersion", new Word("aigateway.envoyproxy.io/v1beta1")],
      ["kind", new Word("MCPRoute")],
      ["metadata", documentOf(["name", server])],
      [
        "spec",
        documentOf(
          ["parentRefs", [documentOf(["name", "your-gateway"])]],
          [
            "backendRefs",
            [
              documentOf(
                ["name", server],
                ["port", 80],
                ["toolSelector", toolSelector(namesOf(rules, "allow"), namesOf(rules, "deny", "hide"))],
              ),
            ],
          ],
          [
            "securityPolicy",
            checks.length > 0
              ? documentOf([
                  "authorization",
                  documentOf(["defaultAction", new Word("Allow")], ["rules", checks]),
                ])
              : undefined,
          ],
        ),
      ],
    );
  },
  print: (built) =>
    printYaml(built, ["Fill in the name of your gateway and the service and port of the server."]),
});

/** Exact names up to what the list may hold; more than that as few patterns that match exactly these names. */
function toolSelector(shown: readonly string[], hidden: readonly string[]): DocumentMap {
  if (shown.length === 0) return documentOf(...neverMatches, ["exclude", hidden.slice(0, longestList)]);
  if (shown.length <= longestList) return documentOf(["include", shown]);
  const size = Math.ceil(shown.length / longestList);
  const patterns: string[] = [];
  for (let start = 0; start < shown.length; start += size) {
    patterns.push(
      `^(?:${shown
        .slice(start, start + size)
        .map(escapeRe2)
        .join("|")})$`,
    );
  }
  return documentOf(["includeRegex", patterns]);
}

/** An empty list may be taken for none, which shows every tool, so the pattern is one that no name matches. */
const neverMatches = [["includeRegex", ["^\\z."]]] as const;

/** The first rule that matches decides; an expression that fails matches nothing, and the refusal below it stands. */
function checkRules({ tool, conditions }: SettledRule, server: string): readonly DocumentMap[] {
  const target = documentOf(["tools", [documentOf(["backend", server], ["tool", tool])]]);
  return [
    documentOf(["action", new Word("Allow")], ["target", target], ["cel", expression(conditions)]),
    documentOf(["action", new Word("Deny")], ["target", target]),
  ];
}

function expression(conditions: readonly Condition[]): string {
  return conditions.map((condition) => `(${celCondition(condition, argumentsRoot)})`).join(" && ");
}
