import type { KnownSources } from "#catalogue/known-sources.ts";
import type { Problem } from "#catalogue/problem.ts";
import { readCatalogue } from "#catalogue/read.ts";
import { assessServer } from "#risk/assess.ts";
import type { JudgedServer } from "#store/judged.ts";

/** One record of the catalogue, read and judged. */
export interface JudgedStep {
  /** Undefined where the whole record is left out, a problem says why; and where it is `known`. */
  readonly judged: JudgedServer | undefined;
  /** Slug of a server that is as it was. */
  readonly known?: string | undefined;
  /** Names the text that the server was read from, where it can be skipped next time. */
  readonly source?: string | undefined;
  readonly toolsRead: number;
  readonly problems: readonly Problem[];
}

/** Reads and judges every server below `paths` that `sources` does not know, one at a time, in the order of the input. */
export async function* judgeCatalogue(
  paths: readonly string[],
  sources?: KnownSources,
): AsyncGenerator<JudgedStep> {
  for await (const { server, ...step } of readCatalogue(paths, sources)) {
    const judged = server && { server, assessments: assessServer(server) };
    yield { judged, ...step };
  }
}
