import type { DefinedFormat } from "#policy/define-format.ts";
import { interceptYaml } from "#policy/formats/intercept-yaml.ts";
import { policyJson } from "#policy/formats/policy-json.ts";
import { DocumentProof, sumProofs, type Proof } from "#policy/proof/document-proof.ts";
import { runIntercept, runPolicyJson } from "#policy/proof/load-engine-policies.ts";
import type { LoadPolicy } from "#policy/proof/loaded-policy.ts";
import type { Rule } from "#policy/rule.ts";
import { policyTarget, type PolicySubject } from "#policy/server-rules.ts";
import { testVectors } from "#policy/vectors.ts";

const engines: readonly (readonly [DefinedFormat<unknown>, LoadPolicy])[] = [
  [policyJson, runPolicyJson],
  [interceptYaml, runIntercept],
];

/** What a rule takes in a document at most: its name twice, each unit written as `\u1234`, and the words around it. */
const bytesOfRule = ({ tool }: Rule): number => 12 * tool.length + 400;

/** Below the length at which the evaluator refuses a document. */
const longestDocument = 1_000_000;

/**
 * Proves the two documents of these rules that our own evaluator runs. Light enough for a build, which must not write a
 * rule that does not hold; `proof.ts` proves all formats. Rules that make more than a megabyte are proved in parts.
 */
export function proveEngines(subject: PolicySubject, rules: readonly Rule[]): Proof {
  const context = { target: policyTarget(subject), tools: subject.tools };
  return sumProofs(
    splitRules(rules).flatMap((part) => {
      const vectors = testVectors(subject.slug, part, subject.tools);
      return engines.map(([format, load]) => new DocumentProof(format, load, context, part, vectors).run());
    }),
  );
}

function splitRules(rules: readonly Rule[]): readonly (readonly Rule[])[] {
  if (rules.reduce((bytes, rule) => bytes + bytesOfRule(rule), 0) <= longestDocument) return [rules];
  const parts: Rule[][] = [[]];
  let bytes = 0;
  for (const rule of rules) {
    bytes += bytesOfRule(rule);
    if (bytes > longestDocument) {
      parts.push([]);
      bytes = bytesOfRule(rule);
    }
    parts.at(-1)?.push(rule);
  }
  return parts;
}
