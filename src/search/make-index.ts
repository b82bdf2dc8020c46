import { createIndex, type PagefindIndex } from "pagefind";
import { fragmentFiles } from "#search/fragments.ts";
import type { SearchRecord } from "#search/records.ts";

/** Files of a search bundle, by their path in it. */
export type BundleFiles = Map<string, Uint8Array>;

/** How many records are under way to the indexer at a time. */
const batchSize = 200;

/**
 * Makes a search bundle of records, of which there are `count`. Throws where the indexer refuses a record or dies.
 * From Pagefind 1.6 on the same records give the same bytes; earlier ones wrote filters in an order of chance.
 * The files are fetched and not written by the indexer: it answers before its writes are done, and is ended then.
 */
export async function makeIndex(records: Iterable<SearchRecord>, count: number): Promise<BundleFiles> {
  const { index, errors } = await createIndex({ forceLanguage: "en", maxFragments: fragmentFiles(count) });
  if (!index) throw new Error(errors.join("; "));
  // While the indexer works on one batch the next is made ready.
  let sent: Promise<void> | undefined;
  for (const batch of batches(records)) {
    const next = addRecords(index, batch);
    // Nobody waits for it where the one before it has failed.
    next.catch(() => {});
    await sent;
    sent = next;
  }
  await sent;
  const made = await index.getFiles();
  if (made.errors.length > 0) throw new Error(made.errors.join("; "));
  await index.deleteIndex();
  return new Map(made.files.map(({ path, content }) => [path.replaceAll("\\", "/"), content]));
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
