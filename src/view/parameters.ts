import { isJsonObject, type Json, type JsonObject } from "#lib/json.ts";
import { describeConstraints, describeType, listValues, variantsOf, writeValue } from "#view/schema-words.ts";

/** Where a parameter stands in its schema. */
export interface ParameterPlace {
  /** Path of the parameter that holds it, with its dot: `options.`, `items[].`; empty at the top. */
  readonly within: string;
  readonly name: string;
  /** 0 at the top. */
  readonly depth: number;
  readonly required: boolean;
}

/** One parameter of a tool, as its list shows it. */
export interface Parameter extends ParameterPlace {
  readonly type: string;
  readonly description: string;
  readonly defaultValue?: string;
  readonly values: readonly string[];
  readonly moreValues: string;
  readonly constraints: readonly string[];
}

/** The parameters of a tool in the schema's order, each followed by what it holds. */
export interface ParameterList {
  readonly parameters: readonly Parameter[];
  /** True where the schema nests deeper, or holds more, than is shown. */
  readonly cut: boolean;
}

const maxDepth = 5;
const maxParameters = 400;
const maxValues = 24;
const maxReferences = 16;

/**
 * Lists what a call may hold by its `inputSchema`: properties, properties of objects and of items, alternatives,
 * references inside the document. Bounded in depth and number, so rings and bombs end.
 */
export function listParameters(schema: JsonObject | undefined): ParameterList {
  const parameters: Parameter[] = [];
  const cut = !walkParameters(schema, (place, own) => parameters.push(describe(place, own)));
  return { parameters, cut };
}

/** The places of the same parameters alone, which costs less. */
export function listPlaces(schema: JsonObject | undefined): readonly ParameterPlace[] {
  const places: ParameterPlace[] = [];
  walkParameters(schema, (place) => places.push(place));
  return places;
}

/** A walk over a schema, with how many parameters it has met. */
interface Walk {
  readonly root: JsonObject;
  count: number;
  visit(place: ParameterPlace, own: JsonObject): void;
}

/** @returns whether every parameter was visited */
function walkParameters(schema: JsonObject | undefined, visit: Walk["visit"]): boolean {
  if (schema === undefined) return true;
  return addProperties({ root: schema, count: 0, visit }, partsOf(schema, schema), "", 0);
}

const nothing: ReadonlySet<Json> = new Set();

/** Visits the properties of an object schema by its parts. @returns whether all were visited */
function addProperties(walk: Walk, parts: readonly JsonObject[], within: string, depth: number): boolean {
  let complete = true;
  // The properties of one object have different names.
  const seen = parts.length > 1 ? new Set<string>() : undefined;
  for (const part of parts) {
    const properties = part["properties"];
    if (!isJsonObject(properties)) continue;
    const required = Array.isArray(part["required"]) ? new Set(part["required"]) : nothing;
    for (const name of Object.keys(properties)) {
      if (seen?.has(name)) continue;
      seen?.add(name);
      if (walk.count >= maxParameters || depth >= maxDepth) return false;
      walk.count++;
      const own = resolve(walk.root, properties[name]);
      walk.visit({ within, name, depth, required: required.has(name) }, own);
      complete = addInner(walk, own, `${within}${name}`, depth + 1) && complete;
    }
  }
  return complete;
}

/** What a parameter holds: properties of an object, of its alternatives, of its items. */
function addInner(walk: Walk, schema: JsonObject, path: string, depth: number): boolean {
  const parts = partsOf(walk.root, schema);
  let complete = addProperties(walk, parts, `${path}.`, depth);
  for (const { items } of parts) {
    if (!isJsonObject(items)) continue;
    const inner = partsOf(walk.root, resolve(walk.root, items));
    complete = addProperties(walk, inner, `${path}[].`, depth) && complete;
  }
  return complete;
}

/** The schema itself and the schemas that it is put together from. */
function partsOf(root: JsonObject, schema: JsonObject): readonly JsonObject[] {
  const all = Array.isArray(schema["allOf"]) ? schema["allOf"].filter(isJsonObject) : [];
  const others = [...all, ...variantsOf(schema)];
  return others.length === 0 ? [schema] : [schema, ...others.map((part) => resolve(root, part))];
}

function describe({ within, name, depth, required }: ParameterPlace, schema: JsonObject): Parameter {
  const { values, more } = listValues(schema, maxValues);
  const described = {
    within,
    name,
    depth,
    required,
    type: describeType(schema),
    description: typeof schema["description"] === "string" ? schema["description"].trim() : "",
    values,
    moreValues: more,
    constraints: describeConstraints(schema),
  };
  const { default: standard } = schema;
  return standard === undefined ? described : { ...described, defaultValue: writeValue(standard) };
}

/** Follows `$ref` within the document (`#/$defs/Filter`); what cannot be followed is an empty schema. */
function resolve(root: JsonObject, value: Json | undefined): JsonObject {
  let at: Json | undefined = value;
  for (let steps = 0; steps < maxReferences; steps++) {
    if (!isJsonObject(at)) return {};
    const reference: Json | undefined = at["$ref"];
    if (typeof reference !== "string") return at;
    const target = lookUp(root, reference);
    // What stands beside a reference, such as its own description, counts more than the target's.
    at = isJsonObject(target) ? { ...target, ...without(at, "$ref") } : without(at, "$ref");
  }
  return {};
}

function without(object: JsonObject, key: string): JsonObject {
  return Object.fromEntries(Object.entries(object).filter(([name]) => name !== key));
}

function lookUp(root: JsonObject, reference: string): Json | undefined {
  if (!reference.startsWith("#")) return undefined;
  let at: Json | undefined = root;
  for (const part of reference.slice(1).split("/").slice(1)) {
    const key = part.replaceAll("~1", "/").replaceAll("~0", "~");
    at = isJsonObject(at) && Object.hasOwn(at, key) ? at[key] : undefined;
  }
  return at;
}
