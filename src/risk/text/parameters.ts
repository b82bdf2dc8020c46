import { isJsonObject, type Json, type JsonObject } from "#lib/json.ts";
import { readParameterName, type ParameterName } from "#risk/text/parameter-names.ts";

/** One argument of a tool, wherever in the input schema it is declared. */
export interface Parameter extends ParameterName {
  /** `options.force`, `items[].url`. */
  readonly path: string;
  readonly description: string;
  /** JSON type, `string` where several are allowed and one is a string, empty where none is stated. */
  readonly type: string;
  /** The strings of a closed list of values. */
  readonly values: readonly string[];
  readonly required: boolean;
  readonly isDefaultTrue: boolean;
}

/** True for text of the caller's own: no closed list, no number, no object. */
export function takesText({ type, values }: Parameter): boolean {
  return values.length === 0 && (type === "" || type === "string" || type === "array");
}

/** True for an argument itself, not a property of one. */
export const isTopLevel = ({ path, name }: Parameter): boolean => path === name;

const mostParameters = 200;
const deepest = 6;
const mostValues = 60;

interface Work {
  readonly schema: JsonObject;
  readonly path: string;
  readonly depth: number;
}

/**
 * Every parameter of an input schema, outermost first. Follows references inside the document only, goes no deeper
 * than six levels and stops at 200: a bomb of references costs no more than that.
 */
export function readParameters(schema: JsonObject | undefined): readonly Parameter[] {
  const found: Parameter[] = [];
  if (schema === undefined) return found;
  const work: Work[] = [{ schema, path: "", depth: 0 }];
  for (let at = 0; at < work.length && found.length < mostParameters; at += 1) {
    const step = work[at];
    if (step === undefined) break;
    const { properties, required } = step.schema;
    if (!isJsonObject(properties)) continue;
    const needed = Array.isArray(required) ? required : [];
    for (const name of Object.keys(properties)) {
      if (found.length >= mostParameters) break;
      const shapes = shapesOf(properties[name], schema);
      const path = step.path === "" ? name : `${step.path}.${name}`;
      found.push(describeParameter(readParameterName(name), path, shapes, needed.includes(name)));
      if (step.depth >= deepest) continue;
      for (const shape of shapes) {
        const { items } = shape;
        if (isJsonObject(shape["properties"])) work.push({ schema: shape, path, depth: step.depth + 1 });
        if (!isJsonObject(items)) continue;
        for (const item of shapesOf(items, schema)) {
          if (isJsonObject(item["properties"]))
            work.push({ schema: item, path: `${path}[]`, depth: step.depth + 1 });
        }
      }
    }
  }
  return found;
}

/** A property's schema with what it refers to and the alternatives of its `anyOf`, `oneOf`, `allOf`. */
function shapesOf(value: Json | undefined, root: JsonObject): readonly JsonObject[] {
  if (!isJsonObject(value)) return [];
  const shapes: JsonObject[] = [value];
  for (let at = 0; at < shapes.length && shapes.length < 12; at += 1) {
    const shape = shapes[at];
    if (shape === undefined) break;
    const target = refersTo(shape["$ref"], root);
    if (target !== undefined && !shapes.includes(target)) shapes.push(target);
    for (const key of ["anyOf", "oneOf", "allOf"]) {
      const options = shape[key];
      if (!Array.isArray(options)) continue;
      for (const option of options) if (isJsonObject(option)) shapes.push(option);
    }
  }
  return shapes;
}

/** Resolves `#/$defs/Name` and `#/definitions/Name`; everything else stays unresolved, nothing is fetched. */
function refersTo(reference: Json | undefined, root: JsonObject): JsonObject | undefined {
  if (typeof reference !== "string" || !reference.startsWith("#/")) return undefined;
  const [group = "", name = "", ...rest] = reference.slice(2).split("/");
  const definitions = root[group];
  if (rest.length > 0 || !isJsonObject(definitions)) return undefined;
  const target = definitions[name];
  return isJsonObject(target) ? target : undefined;
}

function describeParameter(
  { name, words, key, kinds }: ParameterName,
  path: string,
  shapes: readonly JsonObject[],
  required: boolean,
): Parameter {
  let [description, type] = ["", ""];
  const values: string[] = [];
  for (const shape of shapes) {
    if (description === "" && typeof shape["description"] === "string") description = shape["description"];
    if (type === "" && typeof shape["type"] === "string" && shape["type"] !== "null") type = shape["type"];
    if (type === "" && Array.isArray(shape["type"]))
      type = shape["type"].includes("string") ? "string" : String(shape["type"][0] ?? "");
    const listed = shape["enum"] ?? (typeof shape["const"] === "string" ? [shape["const"]] : undefined);
    if (!Array.isArray(listed)) continue;
    for (const value of listed)
      if (typeof value === "string" && values.length < mostValues) values.push(value);
  }
  return {
    path,
    name,
    words,
    key,
    kinds,
    description,
    type,
    values,
    required,
    isDefaultTrue: shapes[0]?.["default"] === true,
  };
}
