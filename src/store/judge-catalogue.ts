import type { Problem } from "#catalogue/problem.ts";
import { readCatalogue } from "#catalogue/read.ts";
import { assessServer } from "#risk/assess.ts";
import type { JudgedServer } from "#store/judged.ts";

/** One record of the catalogue, read and judged. */
export interface JudgedStep {
  /** Undefined where the whole record is left out; a problem says why. */
  readonly judged: JudgedServer | undefined;
  readonly toolsRead: number;
  readonly problems: readonly Problem[];
}

/** Reads and judges every server below `paths`, one at a time, in the order of the input. */
export async function* judgeCatalogue(paths: readonly string[]): AsyncGenerator<JudgedStep> {
  for await (const { server, toolsRead, problems } of readCatalogue(paths)) {
    const judged = server && { server, assessments: assessServer(server) };
    yield { judged, toolsRead, problems };
  }
}
