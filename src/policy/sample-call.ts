import { isJsonObject, type Json, type JsonObject } from "#lib/json.ts";
import { pathKeys, type Condition } from "#policy/condition.ts";
import { holds, resolvePath } from "#policy/engine/operators.ts";
import { sampleOfPattern } from "#policy/re2/sample.ts";

/** Objects inside objects that a sample goes into, and the arguments that it fills in. */
const deepest = 6;
const mostValues = 100;

/** The fewest arguments that the schema demands, each the simplest value that it takes. */
export function sampleArguments(inputSchema: Json | undefined): JsonObject {
  const budget = { left: mostValues };
  const sample = isJsonObject(inputSchema) ? sampleObject(inputSchema, 0, budget) : {};
  return isJsonObject(sample) ? sample : {};
}

function sampleOf(schema: Json | undefined, depth: number, budget: { left: number }): Json {
  if (!isJsonObject(schema) || depth > deepest || --budget.left < 0) return "text";
  if (schema["const"] !== undefined) return schema["const"];
  const values = schema["enum"];
  if (Array.isArray(values) && values.length > 0) return (values as readonly Json[])[0] ?? null;
  const type = Array.isArray(schema["type"]) ? (schema["type"] as readonly Json[])[0] : schema["type"];
  switch (type) {
    case "integer":
    case "number":
      return typeof schema["minimum"] === "number" ? schema["minimum"] : 1;
    case "boolean":
      return false;
    case "array":
      return [];
    case "null":
      return null;
    case "object":
      return sampleObject(schema, depth, budget);
    default:
      return "text";
  }
}

function sampleObject(schema: JsonObject, depth: number, budget: { left: number }): JsonObject {
  const properties = schema["properties"];
  const required = schema["required"];
  if (!isJsonObject(properties) || !Array.isArray(required)) return {};
  const names = required.filter((name: Json): name is string => typeof name === "string");
  return Object.fromEntries(
    names
      .filter((name) => Object.hasOwn(properties, name))
      .map((name) => [name, sampleOf(properties[name], depth + 1, budget)]),
  );
}

/** `root` with a value at a path, objects made on the way; undefined takes the value away. */
export function withArgument(root: JsonObject, keys: readonly string[], value: Json | undefined): JsonObject {
  const [key, ...rest] = keys;
  if (key === undefined) return root;
  const below = Object.hasOwn(root, key) ? root[key] : undefined;
  const inner = rest.length === 0 ? value : withArgument(isJsonObject(below) ? below : {}, rest, value);
  const others = Object.entries(root).filter(([name]) => name !== key);
  return Object.fromEntries(inner === undefined ? others : [...others, [key, inner]]);
}

/** Whether a call meets a condition: what is optional may be missing. */
export function meets({ path, op, value, optional }: Condition, args: JsonObject): boolean {
  const actual = resolvePath(args, path.slice("args.".length));
  return (optional && actual === undefined) || holds(op, actual, value as Json);
}

/** Arguments that meet every condition; undefined where none of the simplest attempts does. */
export function passingArguments(base: JsonObject, conditions: readonly Condition[]): JsonObject | undefined {
  let args = base;
  for (const { path } of conditions) {
    const together = conditions.filter((condition) => condition.path === path);
    const value = together
      .flatMap(passingValues)
      .find((candidate) =>
        together.every((condition) => meets(condition, withArgument({}, pathKeys(path), candidate))),
      );
    args = withArgument(args, pathKeys(path), value);
  }
  return conditions.every((condition) => meets(condition, args)) ? args : undefined;
}

/** `args` changed at one place so that `condition` does not hold; undefined where no attempt does it. */
export function failingArguments(args: JsonObject, condition: Condition): JsonObject | undefined {
  return failingValues(condition)
    .map((value) => withArgument(args, pathKeys(condition.path), value))
    .find((attempt) => !meets(condition, attempt));
}

function passingValues({ op, value, type }: Condition): readonly (Json | undefined)[] {
  const number = typeof value === "number" ? value : 0;
  switch (op) {
    case "eq":
    case "lte":
    case "gte":
    case "contains":
      return [value as Json];
    case "in":
      return value as readonly Json[];
    case "lt":
      return [number - 1];
    case "gt":
      return [number + 1];
    case "neq":
    case "not_in":
      return otherValues(type, value);
    case "exists":
      return value === true ? [...otherValues(type, ""), "text"] : [undefined];
    case "regex":
      return [sampleOfPattern(String(value))];
  }
}

function failingValues({ op, value, type }: Condition): readonly (Json | undefined)[] {
  const number = typeof value === "number" ? value : 0;
  switch (op) {
    case "eq":
    case "in":
      return otherValues(type, value);
    case "neq":
      return [value as Json];
    case "not_in":
      return value as readonly Json[];
    case "lt":
    case "gt":
      return [number];
    case "lte":
      return [number + 1];
    case "gte":
      return [number - 1];
    case "exists":
      return value === true ? [undefined] : ["text", 1, false];
    case "regex":
      return ["", "../..", "!", "a; b", "\n"];
    case "contains":
      return ["", []];
  }
}

/** Values of a type, none of which is `value` or in it. */
function otherValues(type: Condition["type"], value: Condition["value"]): readonly Json[] {
  const candidates: readonly Json[] =
    type === "boolean"
      ? [true, false]
      : type === "integer" || type === "number"
        ? [1, 2, 3, 0, -1, 1_000_003]
        : ["text", "other", "another", ""];
  const taken: readonly Json[] = typeof value === "object" ? value : [value];
  return candidates.filter((candidate) => !taken.includes(candidate));
}
