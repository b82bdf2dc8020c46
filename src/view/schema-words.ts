import { isJsonObject, type Json, type JsonObject } from "#lib/json.ts";
import { formatNumber, plural } from "#lib/plural.ts";
import { clip } from "#lib/safe-text.ts";

/** What `type` and its relatives say, in words: `string`, `array of string`, `string or null`, `one of 3 values`. */
export function describeType(schema: JsonObject): string {
  const variants = variantsOf(schema);
  if (variants.length > 0 && schema["type"] === undefined) {
    return [...new Set(variants.map(describeType))].slice(0, maxVariants).join(" or ");
  }
  if (schema["const"] !== undefined) return "constant";
  const { type } = schema;
  if (typeof type === "string") return type === "array" ? describeArray(schema["items"]) : type;
  const names = (Array.isArray(type) ? type : [type]).filter((name) => typeof name === "string");
  if (names.length === 0) return isJsonObject(schema["properties"]) ? "object" : "any";
  return names.map((name) => (name === "array" ? describeArray(schema["items"]) : name)).join(" or ");
}

const maxVariants = 6;

function describeArray(items: Json | undefined): string {
  if (!isJsonObject(items)) return "array";
  const inner = typeof items["type"] === "string" ? items["type"] : undefined;
  return inner === undefined ? "array" : `array of ${inner}`;
}

/** The alternatives of a schema, `anyOf` and `oneOf` alike. */
export function variantsOf(schema: JsonObject): readonly JsonObject[] {
  const { anyOf, oneOf } = schema;
  return anyOf === undefined && oneOf === undefined ? [] : [...objectsOf(anyOf), ...objectsOf(oneOf)];
}

function objectsOf(list: Json | undefined): readonly JsonObject[] {
  return Array.isArray(list) ? list.filter(isJsonObject) : [];
}

/** What the schema demands of a value beside its type, each as a few words. */
export function describeConstraints(schema: JsonObject): readonly string[] {
  const { exclusiveMinimum: above, exclusiveMaximum: below, format, pattern } = schema;
  const size = range(schema["minimum"], schema["maximum"]);
  const length = range(schema["minLength"], schema["maxLength"]);
  const items = range(schema["minItems"], schema["maxItems"]);
  const constraints: string[] = [];
  if (size !== undefined) constraints.push(size);
  if (length !== undefined) constraints.push(`${length} characters`);
  if (items !== undefined) constraints.push(`${items} items`);
  if (typeof above === "number") constraints.push(`more than ${above}`);
  if (typeof below === "number") constraints.push(`less than ${below}`);
  if (typeof format === "string") constraints.push(`format ${clip(format, 40)}`);
  if (typeof pattern === "string") constraints.push(`pattern ${clip(pattern, 60)}`);
  if (schema["uniqueItems"] === true) constraints.push("no item twice");
  return constraints;
}

/** `1 to 100`, `at least 1`, `at most 100`; bounds so large that they say nothing are left out. */
function range(low: Json | undefined, high: Json | undefined): string | undefined {
  const from = typeof low === "number" && low > Number.MIN_SAFE_INTEGER ? formatNumber(low) : undefined;
  const to = typeof high === "number" && high < Number.MAX_SAFE_INTEGER ? formatNumber(high) : undefined;
  if (from !== undefined && to !== undefined) return from === to ? `exactly ${from}` : `${from} to ${to}`;
  if (from !== undefined) return `at least ${from}`;
  return to === undefined ? undefined : `at most ${to}`;
}

/** The values of a closed list, as JSON writes them, strings without quotes; at most `max` of them. */
export function listValues(
  schema: JsonObject,
  max: number,
): { readonly values: readonly string[]; readonly more: string } {
  const list = schema["enum"] ?? (schema["const"] === undefined ? [] : [schema["const"]]);
  const all = Array.isArray(list) ? list : [];
  const values = all.slice(0, max).map(writeValue);
  const rest = all.length - values.length;
  return { values, more: rest > 0 ? `and ${plural(rest, "more value")}` : "" };
}

/** A JSON value in a line: strings without quotes, all else as JSON, cut at 80 characters. */
export function writeValue(value: Json): string {
  return clip(typeof value === "string" && value !== "" ? value : JSON.stringify(value), 80);
}
