import type { JsonObject } from "#lib/json.ts";

/** Reads records of another shape as if they were written in ours. One file each in `adapters/`, listed in `adapters.ts`. */
export interface Adapter {
  readonly id: string;
  /** What it does to the record, as a clause for a person. */
  readonly means: string;
  /** Every field that the shape has. */
  readonly fields: ReadonlySet<string>;
  /** Which field of its own a field of ours is made from, where the names differ: places are looked up there. */
  readonly origins: ReadonlyMap<string, string>;
  /** Whether the record has this shape and not ours. */
  matches(record: JsonObject): boolean;
  /** The record in our shape. What is of the wrong type is handed on as it is, for the schema to report. */
  adapt(record: JsonObject): JsonObject;
}
