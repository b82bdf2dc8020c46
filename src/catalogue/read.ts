import { findFiles } from "#catalogue/find-files.ts";
import { CatalogueMemory, parseServer } from "#catalogue/parse-server.ts";
import type { Problem } from "#catalogue/problem.ts";
import { readRecords } from "#catalogue/read-records.ts";
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
 * memory does not grow with the input, but for the address and place of each server. Wrong input comes out as problems;
 * it throws only for a wrong program.
 */
export async function* readCatalogue(paths: readonly string[]): AsyncGenerator<ReadStep> {
  const memory = new CatalogueMemory();
  for (const path of paths) {
    for await (const file of findFiles(path)) {
      if ("id" in file) {
        yield { toolsRead: 0, problems: [file] };
        continue;
      }
      for await (const record of readRecords(file)) {
        if ("id" in record) {
          yield { toolsRead: 0, problems: [record] };
          continue;
        }
        const { server, toolsRead } = parseServer(record.source, record.log, memory);
        yield { server, toolsRead, problems: record.log.problems };
      }
    }
  }
}
