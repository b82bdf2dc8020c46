import { Worker } from "node:worker_threads";
import type { Progress } from "#build/progress.ts";
import { trackWorker } from "#build/running-workers.ts";
import { receiveError } from "#build/sent-error.ts";
import type { UpdatedPages } from "#build/update-pages.ts";
import type { UpdateMessage, UpdateWorkerData } from "#build/update-worker.ts";
import type { StoreChanges } from "#store/update-store.ts";

/** A thread that renders the pages of an update. */
export interface UpdateBeside {
  /** Renders what a change touches; ask once. Throws where a page cannot be rendered. */
  render(changes: StoreChanges, progress: Progress): Promise<UpdatedPages>;
  /** Ends the thread. */
  end(): Promise<unknown>;
}

/**
 * Begins to load the compiled templates, which takes as long as judging what changed does. The store may be written to
 * until `render` is called.
 */
export function beginUpdate(data: UpdateWorkerData): UpdateBeside {
  const worker = trackWorker(
    new Worker(new URL("./update-worker.ts", import.meta.url), {
      workerData: data,
      env: { ...process.env, TOOLRISK_STORE: data.state },
    }),
  );
  let told: Progress | undefined;
  const made = new Promise<UpdatedPages>((resolve, reject) => {
    worker.once("error", reject);
    worker.once("exit", (code) => reject(new Error(`the thread that renders ended with code ${code}`)));
    worker.on("message", (message: UpdateMessage) => {
      if ("phase" in message) told?.start(message.phase, message.total);
      else if ("step" in message) told?.step(message.step);
      else if ("isOver" in message) told?.end();
      else if ("updated" in message) resolve(message.updated);
      else reject(receiveError(message.failed));
    });
  });
  // It is told to whoever waits for the pages.
  made.catch(() => {});
  return {
    render(changes, progress) {
      told = progress;
      worker.postMessage(changes);
      return made;
    },
    end: () => worker.terminate(),
  };
}
