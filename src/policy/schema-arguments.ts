import { isJsonObject, type Json, type JsonObject } from "#lib/json.ts";
import { onceForText } from "#lib/once-for-each.ts";
import type { ArgumentType, Scalar } from "#policy/condition.ts";

/** An argument that a policy can look at: a property of the input schema, or of an object in it. */
export interface SchemaArgument {
  /** `args.options.force` */
  readonly path: string;
  /** The property's own name: `force`. */
  readonly name: string;
  /** The words of its name, lower case. */
  readonly words: readonly string[];
  readonly type: ArgumentType;
  /** Whether each object on the way demands it. */
  readonly required: boolean;
  readonly format: string | undefined;
  readonly description: string;
  /** Scalars of a closed list; empty where the list is open. */
  readonly values: readonly Scalar[];
  readonly schema: JsonObject;
}

/** Deeper objects and more properties than this are left alone: a rule that nobody can read protects nobody. */
const deepest = 4;
const mostArguments = 200;

/**
 * The arguments that a policy can look at, in the schema's order, parents before children. Names with a dot are left
 * out, as no path can say them; so is what is below arrays, `$ref` and alternatives.
 */
export function schemaArguments(inputSchema: Json | undefined): readonly SchemaArgument[] {
  const found: SchemaArgument[] = [];
  collect(inputSchema, "args", true, 0, found);
  return found;
}

function collect(
  schema: Json | undefined,
  at: string,
  required: boolean,
  depth: number,
  found: SchemaArgument[],
): void {
  const properties = isJsonObject(schema) ? schema["properties"] : undefined;
  if (!isJsonObject(schema) || !isJsonObject(properties) || depth > deepest) return;
  const demanded = Array.isArray(schema["required"]) ? schema["required"] : [];
  for (const [name, property] of Object.entries(properties)) {
    if (found.length >= mostArguments) return;
    if (!isJsonObject(property) || name === "" || name.includes(".")) continue;
    const isRequired = required && demanded.includes(name);
    const path = `${at}.${name}`;
    found.push({
      path,
      name,
      words: nameWords(name),
      type: typeOf(property),
      required: isRequired,
      format: textOf(property["format"]),
      description: textOf(property["description"]) ?? "",
      values: valuesOf(property["enum"]),
      schema: property,
    });
    collect(property, path, isRequired, depth + 1, found);
  }
}

/** Words of a name: `sourcePath` and `source_path` are `source path`. Many tools have arguments of one name. */
export const nameWords = onceForText((name): readonly string[] =>
  name
    .replace(/([a-z0-9])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .split(/[^a-z0-9]+/),
);

const argumentTypes = ["string", "integer", "number", "boolean"] as const;

function typeOf(schema: JsonObject): ArgumentType {
  return argumentTypes.find((type) => type === schema["type"]) ?? "unknown";
}

function textOf(value: Json | undefined): string | undefined {
  return typeof value === "string" ? value : undefined;
}

function valuesOf(list: Json | undefined): readonly Scalar[] {
  if (!Array.isArray(list)) return [];
  const scalars = list.filter((item: Json) => ["string", "number", "boolean"].includes(typeof item));
  return scalars.length === list.length ? (scalars as readonly Scalar[]) : [];
}
