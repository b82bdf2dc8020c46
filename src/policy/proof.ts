import { fillOffer, offerArgumentRules, sampleFilling } from "#policy/argument-rules.ts";
import type { DefinedFormat } from "#policy/define-format.ts";
import { definedFormats } from "#policy/formats.ts";
import { interceptYaml } from "#policy/formats/intercept-yaml.ts";
import { policyJson } from "#policy/formats/policy-json.ts";
import { parsePolicy } from "#policy/parse-policy.ts";
import { DocumentProof, sumProofs, type Proof } from "#policy/proof/document-proof.ts";
import type { LoadContext } from "#policy/proof/loaded-policy.ts";
import { loaders } from "#policy/proof/loaders.ts";
import { withConditions, type Rule } from "#policy/rule.ts";
import { policyTarget, type PolicySubject } from "#policy/server-rules.ts";
import { testVectors, type TestVectors } from "#policy/vectors.ts";

// Proves rules in every format by running what was printed. Heavy: it brings Cedar's and CEL's engines with it.

/** Proves the document of all rules together, and the document of each rule by itself, in every format. */
export function proveServer(subject: PolicySubject, rules: readonly Rule[]): Proof {
  return rules.length > 1
    ? sumProofs([proveRules(subject, rules), proveEach(subject, rules)])
    : proveRules(subject, rules);
}

/** Proves the document of each rule by itself in every format. */
export function proveEach(subject: PolicySubject, rules: readonly Rule[]): Proof {
  return sumProofs(rules.map((rule) => proveRules(subject, [rule])));
}

/**
 * Proves every argument rule that the tools' schemas give rise to, each filled in with a value made up for the purpose,
 * and that none of them loads as long as it is not filled in.
 */
export function proveOffers(subject: PolicySubject): Proof {
  const proofs = subject.tools.flatMap((tool) =>
    offerArgumentRules(tool).map((offer) => {
      const rule: Rule = { tool: tool.name, posture: "allow", limits: [], reasons: [] };
      const filled = proveRules(subject, [withConditions(rule, fillOffer(offer, sampleFilling(offer)))]);
      if (offer.placeholders.length === 0) return filled;
      return sumProofs([filled, proveRefused(subject, withConditions(rule, fillOffer(offer)))]);
    }),
  );
  return sumProofs(proofs);
}

/** A rule with a placeholder in it is refused by both engines. */
function proveRefused(subject: PolicySubject, rule: Rule): Proof {
  const failures: string[] = [];
  for (const format of [policyJson, interceptYaml]) {
    const rendered = format.render(policyTarget(subject), [rule]);
    if ("text" in rendered && parsePolicy(rendered.text).policy)
      failures.push(`${subject.slug}, ${format.label}: ${rule.tool}: a rule with a placeholder loads.`);
  }
  return { calls: 0, documents: 2, refusals: [], failures };
}

/** Proves one document with these rules in every format. */
export function proveRules(subject: PolicySubject, rules: readonly Rule[]): Proof {
  const named = new Set(rules.map(({ tool }) => tool));
  const tools = subject.tools.filter(({ name }) => named.has(name));
  const context = { target: policyTarget(subject), tools };
  const vectors = testVectors(subject.slug, rules, tools);
  return sumProofs(definedFormats.map((format) => proveDocument(format, context, rules, vectors)));
}

/** Proves one document in one format: printed, read back, compared, put in force and tried. */
export function proveDocument(
  format: DefinedFormat<unknown>,
  context: LoadContext,
  rules: readonly Rule[],
  vectors: TestVectors = testVectors(context.target.server, rules, context.tools),
): Proof {
  const load = loaders.get(format.id);
  if (!load) throw new Error(`nothing reads ${format.id} back`);
  return new DocumentProof(format, load, context, rules, vectors).run();
}
