import { Worker } from "node:worker_threads";
import type { Bundle } from "#build/bundle.ts";
import type { PageTask, RenderedPage } from "#build/page-renderer.ts";
import type { RenderReply, RenderWorkerData } from "#build/render-worker.ts";
import { trackWorker } from "#build/running-workers.ts";

export interface RenderPoolOptions {
  readonly bundle: Bundle;
  readonly outDir: string;
  /** Folder of the judged catalogue. */
  readonly store: string;
  /** At least one. */
  readonly workers: number;
  /** Called as pages are done. */
  onRendered(pages: readonly RenderedPage[]): void;
}

/**
 * Renders batches of pages in worker threads; a batch stays in one worker, so give it whole servers.
 * Each worker asks for its next batch when it has done the last. Throws with the first page that cannot be rendered.
 */
export async function renderInWorkers(
  batches: Iterable<readonly PageTask[]>,
  options: RenderPoolOptions,
): Promise<void> {
  const queue = batches[Symbol.iterator]();
  const workers = Array.from({ length: options.workers }, () => startWorker(options));
  try {
    await Promise.all(workers.map((worker) => feedWorker(worker, queue, options.onRendered)));
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}

function startWorker({ bundle, outDir, store }: RenderPoolOptions): Worker {
  const workerData: RenderWorkerData = { bundle: bundle.folder, outDir };
  return trackWorker(
    new Worker(new URL("./render-worker.ts", import.meta.url), {
      workerData,
      env: { ...process.env, TOOLRISK_STORE: store },
    }),
  );
}

function feedWorker(
  worker: Worker,
  queue: Iterator<readonly PageTask[]>,
  onRendered: (pages: readonly RenderedPage[]) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    worker.once("error", reject);
    worker.once("exit", (code) => reject(new Error(`a render worker ended with code ${code}`)));
    worker.on("message", (reply: RenderReply) => {
      if ("failed" in reply) {
        const { component, params } = reply.failed;
        reject(new Error(`cannot render ${component} for ${JSON.stringify(params)}`, { cause: reply.error }));
        return;
      }
      onRendered(reply.rendered);
      const next = queue.next();
      if (next.done) resolve();
      else worker.postMessage(next.value);
    });
  });
}
