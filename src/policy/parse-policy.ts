import type { Dialect, EnginePolicy } from "#policy/engine/policy.ts";
import type { PolicyProblem } from "#policy/engine/problem.ts";
import { readIntercept } from "#policy/engine/read-intercept.ts";
import { readPolicyJson } from "#policy/engine/read-policy-json.ts";
import { isMap, PolicyReader } from "#policy/engine/reader.ts";

export type ParsedPolicy =
  | { readonly policy: EnginePolicy; readonly problems: readonly [] }
  | { readonly policy?: undefined; readonly problems: readonly PolicyProblem[] };

/**
 * Reads a policy strictly: it refuses what the engine refuses, and what the engine would pass over in silence.
 * @param dialect found out from the text where it is not given
 */
export function parsePolicy(text: string, dialect: Dialect = detectDialect(text)): ParsedPolicy {
  const reader = new PolicyReader(text);
  if (reader.problems.length > 0) return { problems: reader.problems };
  if (dialect === "policy-json" && !isJson(text)) {
    reader.report("not-readable", [], "policy.json must be JSON, and this is YAML.");
    return { problems: reader.problems };
  }
  const policy = dialect === "policy-json" ? readPolicyJson(reader) : readIntercept(reader);
  return policy && reader.problems.length === 0 ? { policy, problems: [] } : { problems: reader.problems };
}

/** Intercept's rules stand under `rules`; a text that is JSON and has none is policy.json. */
export function detectDialect(text: string): Dialect {
  if (!isJson(text)) return "intercept";
  const { root } = new PolicyReader(text);
  const tools = isMap(root) ? root.get("tools") : undefined;
  const entries = isMap(tools) ? [...tools.values()] : [];
  return entries.some((entry) => isMap(entry) && entry.has("rules")) ? "intercept" : "policy-json";
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
