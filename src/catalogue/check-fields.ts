import type { z } from "zod";
import { isJsonObject, type Json, type JsonObject } from "#lib/json.ts";
import { plural } from "#lib/plural.ts";
import { quoted } from "#lib/safe-text.ts";
import type { JsonPath } from "#catalogue/locate.ts";

/** A value of a record that is not what the schema asks for. */
export interface FieldFault {
  /** From the checked object. */
  readonly path: JsonPath;
  /** A verb phrase: `is a number`. */
  readonly found: string;
  /** A noun phrase: `text`. */
  readonly expected: string;
  /** What is left out because of it: the value, or what holds it and cannot do without. */
  readonly dropped: JsonPath;
}

/**
 * Checks an object and leaves out what is wrong, as little as possible: a bad hint of the annotations, a bad tag;
 * an object goes whole where a part that it needs is missing or wrong.
 * @returns the typed fields, the same as JSON (where a key `__proto__` is still there), and what was left out
 */
export function checkFields<Fields>(
  schema: z.ZodType<Fields>,
  declared: JsonObject,
): { readonly fields: Fields; readonly json: JsonObject; readonly faults: readonly FieldFault[] } {
  const faults = new Map<string, FieldFault>();
  let json = declared;
  for (;;) {
    const result = schema.safeParse(json);
    if (result.success) return { fields: result.data, json, faults: [...faults.values()] };
    const found = result.error.issues.map((issue) => readIssue(issue, json));
    for (const fault of found) {
      const key = JSON.stringify(fault.path);
      // Met again: the value was left out in the turn before, and what holds it cannot do without.
      const earlier = faults.get(key);
      faults.set(key, earlier ? { ...earlier, dropped: fault.dropped } : fault);
    }
    // From the end, so that an index still means the same element when its turn comes.
    json = found.reduceRight((rest, { dropped }) => withoutValue(rest, dropped), json);
  }
}

function readIssue(issue: z.core.$ZodIssue, json: JsonObject): FieldFault {
  const path = issue.path.map((key) => (typeof key === "symbol" ? String(key) : key));
  const value = valueAt(json, path);
  const dropped = value === undefined ? path.slice(0, -1) : path;
  if (dropped.length === 0)
    throw new Error(`the schema must not require ${renderPath(path)}: nothing would be left`);
  return { path, found: describeFound(issue, value), expected: describeExpected(issue), dropped };
}

/** `a number`, `a list`, `missing`: what a value is, for a sentence. */
export function describeKind(value: Json | undefined): string {
  if (value === undefined) return "missing";
  if (value === null || typeof value === "boolean") return String(value);
  if (typeof value === "object") return Array.isArray(value) ? "a list" : "an object";
  return typeof value === "number" ? "a number" : "text";
}

/** `annotations.readOnlyHint`, `tags[3]`; a key that is no plain word is quoted, for it is a stranger's. */
export function renderPath(path: JsonPath): string {
  return path.reduce<string>((text, key) => {
    if (typeof key === "number") return `${text}[${key}]`;
    const word = /^[$\w-]{1,60}$/.test(key) ? key : quoted(key, 60);
    return text === "" ? word : `${text}.${word}`;
  }, "");
}

function describeFound(issue: z.core.$ZodIssue, value: Json | undefined): string {
  if (issue.code === "too_big" && typeof value === "string")
    return `has ${plural(value.length, "character")}`;
  if (issue.code === "too_big" && Array.isArray(value))
    return `has ${plural(value.length, "entry", "entries")}`;
  if (typeof value === "string" && issue.code !== "invalid_type") return `is ${quoted(value, 60)}`;
  return `is ${describeKind(value)}`;
}

const typeWords: Readonly<Record<string, string>> = {
  string: "text",
  boolean: "true or false",
  array: "a list",
  object: "an object",
};

function describeExpected(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case "invalid_type":
      return typeWords[issue.expected] ?? issue.expected;
    case "invalid_value":
      return `one of ${issue.values.map((value) => JSON.stringify(value)).join(", ")}`;
    case "invalid_format":
      return issue.format === "date" ? "a date such as 2026-11-20" : `${issue.format} text`;
    case "too_big":
      return `at most ${issue.origin === "string" ? plural(Number(issue.maximum), "character") : plural(Number(issue.maximum), "entry", "entries")} long`;
    case "too_small":
      return "not empty";
    default:
      return issue.message;
  }
}

function valueAt(root: Json, path: JsonPath): Json | undefined {
  return path.reduce<Json | undefined>((value, key) => {
    if (Array.isArray(value)) return (value as readonly Json[])[Number(key)];
    return isJsonObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
  }, root);
}

/** A copy without the value at `path`. By entries: `Object.fromEntries` keeps a key `__proto__`, assignment does not. */
function withoutValue(root: JsonObject, path: JsonPath): JsonObject {
  const [key, ...rest] = path;
  const entries = Object.entries(root).filter(([name]) => name !== key || rest.length > 0);
  return Object.fromEntries(
    entries.map(([name, value]) => [name, name === key ? withoutInner(value, rest) : value]),
  );
}

function withoutInner(value: Json, path: JsonPath): Json {
  if (isJsonObject(value)) return withoutValue(value, path);
  return Array.isArray(value) ? value.filter((_, index) => index !== path[0]) : value;
}
