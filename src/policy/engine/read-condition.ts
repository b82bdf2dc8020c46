import type { Json } from "#lib/json.ts";
import { operators } from "#policy/condition.ts";
import type { EngineCondition } from "#policy/engine/policy.ts";
import { isList, isMap, type Parsed, type Path, type PolicyReader } from "#policy/engine/reader.ts";
import { isPlaceholder } from "#policy/placeholder.ts";
import { compileRe2 } from "#policy/re2/match.ts";
import { Re2Error } from "#policy/re2/syntax.ts";

/** Reads `{path, op, value}`; every value must be of the type that its operator takes. */
export function readCondition(
  reader: PolicyReader,
  value: Parsed,
  at: Path,
  roots: readonly ("args." | "state.")[],
): EngineCondition | undefined {
  const entry = reader.object(value, at, ["path", "op", "value"]);
  if (!entry) return undefined;
  const path = reader.text(entry.get("path"), [...at, "path"]);
  if (path === undefined || !roots.some((root) => path.startsWith(root) && path.length > root.length))
    reader.report(
      "bad-path",
      [...at, "path"],
      `The path ${path ?? ""} does not begin with ${roots.join(" or ")}.`,
    );
  const op = reader.word(entry.get("op"), [...at, "op"], operators, "unknown-operator");
  if (path === undefined || op === undefined) return undefined;
  const expected = toJson(entry.get("value"));
  const wrong = wrongValue(op, expected);
  if (wrong !== undefined) reader.report(wrong.id, [...at, "value"], wrong.message);
  if (holdsPlaceholder(expected))
    reader.report(
      "unfilled-placeholder",
      [...at, "value"],
      "A value that a reader must fill in still stands as it was offered.",
    );
  return { path, op, value: expected };
}

function wrongValue(op: EngineCondition["op"], value: Json) {
  const wrong = (what: string) => ({
    id: "wrong-type" as const,
    message: `The operator ${op} takes ${what}.`,
  });
  switch (op) {
    case "lt":
    case "lte":
    case "gt":
    case "gte":
      return typeof value === "number" ? undefined : wrong("a number");
    case "in":
    case "not_in":
      return Array.isArray(value) ? undefined : wrong("a list");
    case "exists":
      return typeof value === "boolean" ? undefined : wrong("true or false");
    case "regex":
      return typeof value === "string" ? wrongPattern(value) : wrong("a pattern");
    case "eq":
    case "neq":
    case "contains":
      return value === null ? wrong("a value") : undefined;
  }
}

function wrongPattern(pattern: string) {
  try {
    compileRe2(pattern);
    return undefined;
  } catch (error) {
    if (!(error instanceof Re2Error)) throw error;
    return { id: "bad-pattern" as const, message: `RE2 does not take this pattern: ${error.message}.` };
  }
}

function holdsPlaceholder(value: Json): boolean {
  return isPlaceholder(value) || (Array.isArray(value) && value.some((item: Json) => isPlaceholder(item)));
}

function toJson(value: Parsed | undefined): Json {
  if (isList(value)) return value.map(toJson);
  if (isMap(value)) return Object.fromEntries([...value].map(([key, item]) => [key, toJson(item)]));
  return value ?? null;
}
