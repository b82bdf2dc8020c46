import type { JsonObject } from "#lib/json.ts";
import { measureJson } from "#lib/json-walk.ts";
import { limits } from "#catalogue/limits.ts";

/** A field that is larger than the limits allow. */
export interface Excess {
  readonly field: string;
  readonly depth: number;
  readonly nodes: number;
}

/**
 * Leaves out the fields that are nested too deep: whatever handles the rest may use recursion.
 * @param except a field that is not looked at and stays
 * @returns the object itself where nothing is left out; `tooDeep`, and `tooMany`: fields that stay and have more
 * values than a schema may have
 */
export function boundFields(
  declared: JsonObject,
  except?: string,
): { readonly kept: JsonObject; readonly tooDeep: readonly Excess[]; readonly tooMany: readonly Excess[] } {
  const tooDeep: Excess[] = [];
  const tooMany: Excess[] = [];
  for (const [field, value] of Object.entries(declared)) {
    if (field === except || typeof value !== "object" || value === null) continue;
    const { depth, nodes } = measureJson(value);
    if (depth > limits.depth) tooDeep.push({ field, depth, nodes });
    else if (nodes > limits.nodes) tooMany.push({ field, depth, nodes });
  }
  return { kept: omitFields(declared, tooDeep), tooDeep, tooMany };
}

/** The object without these fields; itself where there are none. A key `__proto__` stays (see `checkFields`). */
export function omitFields(object: JsonObject, excess: readonly Excess[]): JsonObject {
  if (excess.length === 0) return object;
  const fields = new Set(excess.map(({ field }) => field));
  return Object.fromEntries(Object.entries(object).filter(([field]) => !fields.has(field)));
}
