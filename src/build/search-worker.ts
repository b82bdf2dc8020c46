import { parentPort, workerData } from "node:worker_threads";
import { sendError, type SentError } from "#build/sent-error.ts";
import { writeSearch, type SearchDigests, type SearchOptions } from "#search/write-search.ts";
import { Store } from "#store/store.ts";

/** What the thread that indexes for search is started with. */
export interface SearchWorkerData extends Omit<SearchOptions, "progress"> {
  /** Folder of the judged catalogue. */
  readonly store: string;
  readonly outDir: string;
}

/** What it tells: how many parts there are, each that is done, and how it ended. */
export type SearchMessage =
  | { readonly total: number }
  | { readonly step: number }
  | { readonly digests: SearchDigests }
  | { readonly failed: SentError };

const port = parentPort;
if (!port) throw new Error("search-worker.ts runs in a worker thread only");
const tell = (message: SearchMessage): void => port.postMessage(message);

const { store, outDir, ...options } = workerData as SearchWorkerData;
const progress = {
  start: (_: string, total = 0) => tell({ total }),
  step: (step = 1) => tell({ step }),
  end: () => undefined,
};
try {
  tell({ digests: await writeSearch(new Store(store), outDir, { ...options, progress }) });
} catch (error) {
  tell({ failed: sendError(error) });
}
