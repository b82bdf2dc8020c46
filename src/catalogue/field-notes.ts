import { nearest } from "#lib/nearest.ts";
import type { JsonObject } from "#lib/json.ts";
import { limits } from "#catalogue/limits.ts";
import type { JsonPath } from "#catalogue/locate.ts";
import type { ProblemLog } from "#catalogue/problem-log.ts";

/** What was already said of unknown fields, so that each is noted once in a catalogue and not once a record. */
export class FieldNotes {
  readonly #noted = new Set<string>();

  /**
   * Notes the fields of `object` that are not in `known`.
   * @param shape what the object is, as a noun: `server`, `tool`
   */
  note(object: JsonObject, known: ReadonlySet<string>, shape: string, at: JsonPath, log: ProblemLog): void {
    for (const field of Object.keys(object)) {
      if (!known.has(field)) this.#noteField(field, known, shape, [...at, field], log);
    }
  }

  #noteField(field: string, known: ReadonlySet<string>, shape: string, at: JsonPath, log: ProblemLog): void {
    const key = `${shape} ${field}`;
    if (this.#noted.size > limits.unknownFields || this.#noted.has(key)) return;
    this.#noted.add(key);
    if (this.#noted.size > limits.unknownFields) log.add("field-unknown-more", at, {});
    else log.add("field-unknown", at, { field, shape, nearest: nearest(field, known) });
  }
}
