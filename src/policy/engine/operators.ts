import { isJsonObject, type Json } from "#lib/json.ts";
import type { Operator } from "#policy/condition.ts";
import { compileRe2 } from "#policy/re2/match.ts";

/**
 * The value at a dotted path, as the engine resolves it: each dot descends into an object; arrays have no keys.
 * Undefined where a key is missing.
 */
export function resolvePath(root: Json, path: string): Json | undefined {
  let at: Json | undefined = root;
  for (const key of path.split(".")) {
    if (!isJsonObject(at) || !Object.hasOwn(at, key)) return undefined;
    at = at[key];
  }
  return at;
}

/**
 * Whether a check holds. A missing value fails every check but `exists: false`; `null` counts as missing for `exists`.
 * Throws a Re2Error where a text is too long for its pattern.
 */
export function holds(op: Operator, actual: Json | undefined, expected: Json): boolean {
  if (op === "exists") return (actual !== undefined && actual !== null) === expected;
  if (actual === undefined) return false;
  switch (op) {
    case "eq":
      return isEqual(actual, expected);
    case "neq":
      return !isEqual(actual, expected);
    case "in":
      return isListed(actual, expected);
    case "not_in":
      return !isListed(actual, expected);
    case "lt":
      return compare(actual, expected, (a, b) => a < b);
    case "lte":
      return compare(actual, expected, (a, b) => a <= b);
    case "gt":
      return compare(actual, expected, (a, b) => a > b);
    case "gte":
      return compare(actual, expected, (a, b) => a >= b);
    case "regex":
      return (
        typeof actual === "string" && typeof expected === "string" && compileRe2(expected).matches(actual)
      );
    case "contains":
      return contains(actual, expected);
  }
}

/** Numbers by value; everything else by its text, so that `true` equals `"true"`. */
function isEqual(a: Json, b: Json): boolean {
  if (typeof a === "number" && typeof b === "number") return a === b;
  return asText(a) === asText(b);
}

function isListed(value: Json, list: Json): boolean {
  return Array.isArray(list) && list.some((item: Json) => isEqual(value, item));
}

function compare(a: Json, b: Json, holdsFor: (a: number, b: number) => boolean): boolean {
  return typeof a === "number" && typeof b === "number" && holdsFor(a, b);
}

function contains(whole: Json, part: Json): boolean {
  if (typeof whole === "string") return typeof part === "string" && whole.includes(part);
  return Array.isArray(whole) && whole.some((item: Json) => isEqual(item, part));
}

/** The text that the engine compares: Go's `%v`, which writes `null` as `<nil>`. */
function asText(value: Json): string {
  if (value === null) return "<nil>";
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}
