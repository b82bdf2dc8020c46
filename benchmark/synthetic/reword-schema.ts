import { isJsonObject, type Json, type JsonObject } from "#lib/json.ts";
import type { Wording } from "./wording.ts";

/** Keywords whose members are names of the schema's author, each with a schema. */
const named: ReadonlySet<string> = new Set([
  "properties",
  "patternProperties",
  "$defs",
  "definitions",
  "dependentSchemas",
]);

/** Keywords that hold the words of JSON Schema itself. */
const kept: ReadonlySet<string> = new Set(["$schema", "type", "format", "contentEncoding"]);

/** A schema of the same size and depth in our words: names, descriptions, values. */
export function rewordSchema(schema: JsonObject, wording: Wording): JsonObject {
  return Object.fromEntries(
    Object.entries(schema).map(([keyword, value]) => [keyword, rewordKeyword(keyword, value, wording)]),
  );
}

function rewordKeyword(keyword: string, value: Json, wording: Wording): Json {
  if (kept.has(keyword)) return value;
  if (named.has(keyword) && isJsonObject(value)) {
    return Object.fromEntries(
      Object.entries(value).map(([name, schema]) => [
        wording.parameterName(name),
        rewordAny(schema, wording),
      ]),
    );
  }
  switch (keyword) {
    case "required":
      return Array.isArray(value) ? value.map((name) => rewordName(name, wording)) : value;
    case "$ref":
      return typeof value === "string" ? rewordReference(value, wording) : value;
    case "enum":
      return Array.isArray(value) ? (wording.distinctValues(value) as Json[]) : value;
    case "const":
    case "default":
    case "examples":
    case "example":
      return wording.value(value) as Json;
    case "pattern":
      return "^[a-z0-9-]+$";
    default:
      return typeof value === "string" ? wording.text(value) : rewordAny(value, wording);
  }
}

function rewordAny(value: Json, wording: Wording): Json {
  if (Array.isArray(value)) return value.map((item) => rewordAny(item, wording));
  return isJsonObject(value) ? rewordSchema(value, wording) : value;
}

function rewordName(name: Json, wording: Wording): Json {
  return typeof name === "string" ? wording.parameterName(name) : name;
}

/** `#/$defs/Filter`: keywords stay, names change as they do where they are defined. */
function rewordReference(reference: string, wording: Wording): string {
  return reference
    .split("/")
    .map((part, index, parts) => (named.has(parts[index - 1] ?? "") ? wording.parameterName(part) : part))
    .join("/");
}
