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

/**
 * Proves the two documents of these rules that our own evaluator runs. Light enough for a build, which must not write a
 * rule that does not hold; `proof.ts` proves all formats.
 */
export function proveEngines(subject: PolicySubject, rules: readonly Rule[]): Proof {
  const vectors = testVectors(subject.slug, rules, subject.tools);
  const context = { target: policyTarget(subject), tools: subject.tools };
  return sumProofs(
    engines.map(([format, load]) => new DocumentProof(format, load, context, rules, vectors).run()),
  );
}
