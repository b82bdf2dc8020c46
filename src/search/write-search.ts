import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { close } from "pagefind";
import type { Store } from "#store/store.ts";
import { makeIndex } from "#search/make-index.ts";
import { serverRecord, toolRecord, type SearchRecord } from "#search/records.ts";
import type { BundleFiles } from "#search/settle-index.ts";

/** Above this many tools an index of tools outgrows the reader's connection and our memory: servers are indexed, with their tools' names. */
export const maxToolRecords = 50_000;

export interface SearchOptions {
  /** Told of each server that is indexed. */
  readonly progress?: {
    start(phase: string, total?: number): void;
    step(count?: number): void;
    end(): void;
  };
}

/** Writes the search bundle into `outDir/pagefind`. Throws where the indexer refuses a record or dies. */
export async function writeSearch(
  store: Store,
  outDir: string,
  { progress }: SearchOptions = {},
): Promise<void> {
  progress?.start("indexing for search", store.servers.length);
  try {
    writeBundle(await makeIndex(recordsOf(store, () => progress?.step())), join(outDir, "pagefind"));
  } catch (cause) {
    throw new Error("the search index could not be written", { cause });
  } finally {
    await close();
  }
  progress?.end();
}

function writeBundle(files: BundleFiles, folder: string): void {
  for (const [path, bytes] of files) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes);
  }
}

/** Every record, one server's after the other; `onServer` is called once for each. */
function* recordsOf(store: Store, onServer: () => void): Generator<SearchRecord> {
  const ofTools = store.totals.tools <= maxToolRecords;
  for (const { slug } of store.servers) {
    const judged = store.server(slug);
    yield serverRecord(judged, !ofTools);
    for (const [index, tool] of judged.server.tools.entries()) {
      const assessment = judged.assessments[index];
      if (ofTools && assessment) yield toolRecord(judged.server, tool, assessment);
    }
    onServer();
  }
}
