import { Counters } from "#policy/engine/counters.ts";
import { evaluateCall, listVisible } from "#policy/evaluate.ts";
import { parsePolicy } from "#policy/parse-policy.ts";
import type { Dialect } from "#policy/engine/policy.ts";
import type { LoadedPolicy, LoadPolicy, Reading } from "#policy/proof/loaded-policy.ts";
import { readJson, readYaml } from "#policy/proof/read-document.ts";

/** Through our own evaluator, which does as the engines' documentation says. */
export const loadPolicyJson: LoadPolicy = (text) => loadEngine(text, "policy-json", [readJson(text)]);

export const loadIntercept: LoadPolicy = (text) => loadEngine(text, "intercept", readYaml(text));

/** The same without reading the text in other ways, for a build. */
export const runPolicyJson: LoadPolicy = (text) => loadEngine(text, "policy-json", []);

export const runIntercept: LoadPolicy = (text) => loadEngine(text, "intercept", []);

function loadEngine(text: string, dialect: Dialect, readings: readonly Reading[]): LoadedPolicy {
  const { policy, problems } = parsePolicy(text, dialect);
  if (!policy) throw new Error(problems.map(({ path, message }) => `${path}: ${message}`).join(" "));
  const counters = new Counters();
  return {
    readings,
    decide: (call, now) => (evaluateCall(policy, call, counters, now).allowed ? "allow" : "deny"),
    shows: (tool) => listVisible(policy, [tool]).length > 0,
  };
}
