import { renameSync } from "node:fs";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import type { Progress } from "#build/progress.ts";
import { trackWorker } from "#build/running-workers.ts";
import type { SearchMessage, SearchWorkerData } from "#build/search-worker.ts";
import { receiveError } from "#build/sent-error.ts";
import { searchFolder, type SearchDigests } from "#search/write-search.ts";

/** Records are made and sent, a batch at a time; with more room V8 lets 130 MB of them pile up. */
const youngMegabytes = 24;

/** A search that is made while pages are rendered. */
export interface SearchBeside {
  /** Waits for it and puts it into a site. Throws where the indexer refuses a record or dies. */
  moveInto(site: string, progress: Progress): Promise<SearchDigests>;
}

/**
 * Begins to index a store for search, in a thread of its own: the indexer is one process that uses one core, and leaves
 * another idle when it works alone.
 * @param outDir an empty folder beside the site: what renders pages may empty the site's first
 */
export function beginSearch(data: SearchWorkerData): SearchBeside {
  const worker = trackWorker(
    new Worker(new URL("./search-worker.ts", import.meta.url), {
      workerData: data,
      resourceLimits: { maxYoungGenerationSizeMb: youngMegabytes },
    }),
  );
  let done = 0;
  let onStep = (_: number): void => {};
  const sized = Promise.withResolvers<number>();
  const made = new Promise<SearchDigests>((resolve, reject) => {
    worker.once("error", reject);
    worker.once("exit", (code) => reject(new Error(`the thread that indexes ended with code ${code}`)));
    worker.on("message", (message: SearchMessage) => {
      if ("total" in message) sized.resolve(message.total);
      else if ("step" in message) {
        done += message.step;
        onStep(message.step);
      } else if ("digests" in message) resolve(message.digests);
      else reject(receiveError(message.failed));
    });
  });
  // It is told to whoever waits for the search.
  made.catch(() => {});
  return {
    async moveInto(site, progress) {
      // Where pages were few, nothing that the thread has told may have been heard yet.
      const total = await Promise.race([sized.promise, made.then(() => 0)]);
      progress.start("indexing for search", total);
      progress.step(done);
      onStep = (step) => progress.step(step);
      const digests = await made;
      progress.end();
      renameSync(join(data.outDir, searchFolder), join(site, searchFolder));
      return digests;
    },
  };
}
