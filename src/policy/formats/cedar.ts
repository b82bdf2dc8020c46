import { defineFormat } from "#policy/define-format.ts";
import { cedarCondition, saysCedar } from "#policy/print/cedar.ts";
import { cedarStrings, quote } from "#policy/print/quote.ts";
import type { Condition } from "#policy/condition.ts";

/** One policy: what it does with one action, and under which conditions. */
export interface CedarPolicy {
  readonly effect: "permit" | "forbid";
  /** `<target>___<tool>`, as AgentCore names the action of a tool. */
  readonly action: string;
  readonly conditions: readonly Condition[];
}

/** Policies in Cedar for a gateway of Amazon Bedrock AgentCore: what nothing permits is denied, and `forbid` wins. */
export const cedar = defineFormat<readonly CedarPolicy[]>({
  id: "cedar",
  label: "Cedar (AgentCore)",
  language: "cedar",
  docs: "https://docs.aws.amazon.com/bedrock-agentcore/latest/devguide/policy-scope.html",
  expresses: { allow: true, deny: true, ask: false, hide: false, rate: false, arguments: true },
  says: () => ({ arguments: ({ conditions = [] }) => conditions.every(saysCedar) }),
  fileName: ({ server }) => `${server}.cedar`,
  unnamed: () => "denied",
  build: (rules, { server }) =>
    rules.map(({ tool, posture, conditions }) => ({
      effect: posture === "allow" ? "permit" : "forbid",
      action: `${server}___${tool}`,
      conditions,
    })),
  print: (policies) => `${head}${policies.map(printPolicy).join("\n")}`,
  notes: () => [
    "AgentCore wants to know the gateway: write resource == AgentCore::Gateway:: and the ARN of yours in place of resource.",
  ],
});

const head =
  "// Every action that no policy permits is denied. The target of the gateway has the server's name.\n";

function printPolicy({ effect, action, conditions }: CedarPolicy): string {
  const when = conditions.map((condition) => `\nwhen { ${cedarCondition(condition)} }`).join("");
  return `${effect}(\n  principal,\n  action == AgentCore::Action::${quote(action, cedarStrings)},\n  resource\n)${when};\n`;
}
