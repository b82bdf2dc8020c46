import { Counters } from "#policy/engine/counters.ts";
import { evaluateCall } from "#policy/evaluate.ts";
import type { Format } from "#policy/format.ts";
import { interceptYaml } from "#policy/formats/intercept-yaml.ts";
import { policyJson } from "#policy/formats/policy-json.ts";
import { parsePolicy } from "#policy/parse-policy.ts";
import { recommendRule, withConditions, type Rule } from "#policy/rule.ts";
import type { Assessment } from "#risk/assessment.ts";
import { baseLevel } from "#risk/taxonomy.ts";
import type { AttackRecord, Expectation } from "#view/attack-record.ts";

type Example = AttackRecord["example"];

/** What became of one call of an example under one format's text. */
export interface PlayedCall {
  readonly format: string;
  readonly call: Example["calls"][number];
  readonly got: Expectation;
}

/** The formats that our own evaluator runs. */
const played: readonly Format[] = [policyJson, interceptYaml];

/** More calls than any recommended cap lets through in its window. */
const manyCalls = 100;

/** Any moment at the start of a day would do: all calls of a proof are made in it. */
const now = Date.UTC(2026, 0, 5);

/**
 * Plays the calls of an example against the printed policy: its tools' rules are rendered, the text is read back and
 * evaluated. A page is right where each `got` is the call's `expect`.
 * @throws where a format refuses the example or its own text
 */
export function playExample(example: Example): readonly PlayedCall[] {
  const rules = exampleRules(example);
  return played.flatMap((format) => {
    const policy = readBack(format, rules);
    return example.calls.map((call) => {
      const counters = new Counters();
      const passes = () => evaluateCall(policy, call, counters, now).allowed;
      const got = !passes()
        ? "deny"
        : Array.from({ length: manyCalls }, passes).every(Boolean)
          ? "allow"
          : "limit";
      return { format: format.id, call, got };
    });
  });
}

/** The rules that the example is played against: those recommended for its tools, with the conditions that it adds. */
export function exampleRules(example: Example): readonly Rule[] {
  return example.tools.map(ruleOf);
}

function readBack(format: Format, rules: readonly Rule[]) {
  const allTools = rules.map(({ tool }) => tool);
  const rendered = format.render({ server: "example", serverName: "Example", allTools }, rules);
  if ("refused" in rendered) throw new Error(`${format.id} refuses the example: ${rendered.refused}`);
  const { policy, problems } = parsePolicy(rendered.text);
  if (!policy) throw new Error(`${format.id} does not read its own text: ${JSON.stringify(problems)}`);
  return policy;
}

/** The rule recommended for the category that the example states, and the example's argument rules. */
function ruleOf(tool: Example["tools"][number]): Rule {
  const assessment: Assessment = {
    tool: tool.name,
    category: tool.category,
    level: baseLevel[tool.category],
    confidence: 1,
    band: "high",
    known: true,
    flags: [],
    levelSteps: [],
    evidence: [],
    conflicts: [],
    missing: [],
  };
  return withConditions(recommendRule({ name: tool.name }, assessment), tool.conditions ?? []);
}
