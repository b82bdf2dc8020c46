import { close, createIndex, type PagefindIndex } from "pagefind";
import { join } from "node:path";
import type { Store } from "#store/store.ts";
import { settleIndex } from "#search/settle-index.ts";
import { serverRecord, toolRecord, type SearchRecord } from "#search/records.ts";

/** Above this many tools an index of tools outgrows the reader's connection and our memory: servers are indexed, with their tools' names. */
export const maxToolRecords = 50_000;

/** How many records are under way to the indexer at a time. */
const batchSize = 200;

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
  try {
    const { index, errors } = await createIndex({ forceLanguage: "en" });
    if (!index) throw new Error(errors.join("; "));
    progress?.start("indexing for search", store.servers.length);
    for await (const batch of batches(recordsOf(store, () => progress?.step())))
      await addRecords(index, batch);
    const outputPath = join(outDir, "pagefind");
    const written = await index.writeFiles({ outputPath });
    if (written.errors.length > 0) throw new Error(written.errors.join("; "));
    settleIndex(outputPath);
    progress?.end();
  } catch (cause) {
    throw new Error("the search index could not be written", { cause });
  } finally {
    await close();
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

function* batches<Item>(items: Iterable<Item>): Generator<readonly Item[]> {
  let batch: Item[] = [];
  for (const item of items) {
    batch.push(item);
    if (batch.length < batchSize) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

async function addRecords(index: PagefindIndex, records: readonly SearchRecord[]): Promise<void> {
  const results = await Promise.all(records.map((record) => index.addCustomRecord({ ...record })));
  for (const { errors } of results) if (errors.length > 0) throw new Error(errors.join("; "));
}
