import { findFiles } from "#catalogue/find-files.ts";
import type { KnownSources } from "#catalogue/known-sources.ts";
import { CatalogueMemory, parseServer } from "#catalogue/parse-server.ts";
import type { Problem } from "#catalogue/problem.ts";
import { readRecords } from "#catalogue/read-records.ts";
import type { Server } from "#catalogue/server.ts";

/** What one record of the catalogue gave. */
export interface ReadStep {
  /** Undefined where the whole record is left out, a problem says why; and where it is `known`. */
  readonly server?: Server | undefined;
  /** Slug of a server that was not parsed again, since its text is known. */
  readonly known?: string | undefined;
  /** Names the text that the server was read from, where it gave no problem and holds no other record. */
  readonly source?: string | undefined;
  /** Tools that the record declares, good or bad; `server.tools.length` plus all `leftOut.tools` of `problems`. */
  readonly toolsRead: number;
  readonly problems: readonly Problem[];
}

/**
 * Reads every server below `paths` (files `.json`, `.ndjson`, `.ndjson.gz`, or folders of them), one at a time:
 * memory does not grow with the input, but for the address and place of each server. Wrong input comes out as problems;
 * it throws only for a wrong program.
 * @param sources a text that it finds is not parsed again; without it texts are not named either
 */
export async function* readCatalogue(
  paths: readonly string[],
  sources?: KnownSources,
): AsyncGenerator<ReadStep> {
  const memory = new CatalogueMemory();
  for (const path of paths) {
    for await (const file of findFiles(path)) {
      if ("id" in file) {
        yield { toolsRead: 0, problems: [file] };
        continue;
      }
      for await (const record of readRecords(file, (source) => memory.recall(source, sources))) {
        if ("id" in record) {
          yield { toolsRead: 0, problems: [record] };
          continue;
        }
        if ("known" in record) {
          yield { known: record.known.slug, toolsRead: record.known.tools, problems: [] };
          continue;
        }
        const { server, toolsRead } = parseServer(record.source, record.log, memory);
        const { problems } = record.log;
        yield { server, toolsRead, problems, source: problems.length === 0 ? record.text : undefined };
      }
    }
  }
}
