import type { z } from "zod";
import type { JsonObject } from "#lib/json.ts";
import type { Adapter } from "#catalogue/adapter.ts";
import { boundFields, omitFields } from "#catalogue/bound-fields.ts";
import { checkFields, renderPath } from "#catalogue/check-fields.ts";
import type { JsonPath } from "#catalogue/locate.ts";
import type { ProblemLog } from "#catalogue/problem-log.ts";

/** What is being checked, for its problems. */
export interface Subject {
  /** `the tool "x"` */
  readonly of: string;
  /** Path in the record's text. */
  readonly at: JsonPath;
  readonly log: ProblemLog;
}

export interface CheckedObject<Fields> {
  /** As declared, but for fields that are nested too deep. */
  readonly kept: JsonObject;
  /** In our shape, with what is too large or wrong left out, as it was declared. */
  readonly json: JsonObject;
  /** The same as the schema types it. Objects in it lack a key `__proto__`: take those from `json`. */
  readonly fields: Fields;
}

/**
 * Holds the limits and then the schema over the fields of an object. What is wrong is logged and left out.
 * @param options.except a field that is not measured, because its parts are checked one by one
 * @param options.adapter brings the object into the schema's shape first
 */
export function checkObject<Fields>(
  schema: z.ZodType<Fields>,
  declared: JsonObject,
  { of, at, log }: Subject,
  { except, adapter }: { readonly except?: string; readonly adapter?: Adapter | undefined } = {},
): CheckedObject<Fields> {
  const { kept, tooDeep, tooMany } = boundFields(declared, except);
  for (const { field, depth } of tooDeep) {
    log.add("field-depth", [...at, field], { field: renderPath([field]), of, depth });
  }
  for (const { field, nodes } of tooMany) {
    log.add("field-size", [...at, field], { field: renderPath([field]), of, nodes });
  }
  const bounded = omitFields(kept, tooMany);
  const { fields, json, faults } = checkFields(schema, adapter ? adapter.adapt(bounded) : bounded);
  for (const { path, found, expected, dropped } of faults) {
    const [first, ...rest] = path;
    const origin = typeof first === "string" ? [adapter?.origins.get(first) ?? first] : [];
    const params = { field: renderPath(path), of, found, expected, dropped: renderPath(dropped) };
    log.add("field-value", [...at, ...origin, ...rest], params);
  }
  return { kept, json, fields };
}
