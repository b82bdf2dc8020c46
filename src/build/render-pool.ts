import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import type { Bundle } from "#build/bundle.ts";
import type { PageTask, RenderedPage } from "#build/page-renderer.ts";
import type { RenderReply, RenderWorkerData } from "#build/render-worker.ts";
import { trackWorker } from "#build/running-workers.ts";

/**
 * Pages that pay for a thread, whose code must be loaded and compiled first. On two cores, while search was indexed, a
 * site of 2,331 took 6.4 s with one thread and 6.8 s with two, one of 6,795 12.4 s and 13.7 s (1 December 2026); where
 * cores are idle a second one pays earlier.
 */
const pagesPerThread = 4_000;

export interface RenderPlaces {
  readonly bundle: Bundle;
  readonly outDir: string;
  /** Folder of the judged catalogue. */
  readonly store: string;
}

export interface RenderWork {
  readonly batches: Iterable<readonly PageTask[]>;
  /** How many pages the batches hold. */
  readonly pages: number;
  /** How many threads render, if not as many as pay. */
  readonly workers?: number | undefined;
  /** Called as pages are done. */
  onRendered(pages: readonly RenderedPage[]): void;
}

/** Worker threads that render pages. The first begins to load the templates when the pool is made. */
export class RenderPool {
  readonly #places: RenderPlaces;
  readonly #threads: RenderThread[];

  constructor(places: RenderPlaces) {
    this.#places = places;
    this.#threads = [new RenderThread(places)];
  }

  /**
   * Renders batches of pages; a batch stays in one thread, so give it whole servers. Each thread asks for its next
   * batch when it has done the last. Throws with the first page that cannot be rendered.
   */
  async render({ batches, pages, workers, onRendered }: RenderWork): Promise<void> {
    const count = workers ?? Math.min(availableParallelism(), Math.ceil(pages / pagesPerThread));
    while (this.#threads.length < count) this.#threads.push(new RenderThread(this.#places));
    const queue = batches[Symbol.iterator]();
    await Promise.all(this.#threads.map((thread) => thread.render(queue, onRendered)));
  }

  /** Ends the threads. */
  async end(): Promise<void> {
    await Promise.all(this.#threads.map((thread) => thread.end()));
  }
}

class RenderThread {
  readonly #worker: Worker;
  /** Rejected when the thread ends, whether pages have been given to it or not. */
  readonly #ended: Promise<never>;

  constructor({ bundle, outDir, store }: RenderPlaces) {
    const workerData: RenderWorkerData = { bundle: bundle.folder, outDir };
    const worker = new Worker(new URL("./render-worker.ts", import.meta.url), {
      workerData,
      env: { ...process.env, TOOLRISK_STORE: store },
    });
    this.#worker = trackWorker(worker);
    this.#ended = new Promise((_, reject) => {
      worker.once("error", reject);
      worker.once("exit", (code) => reject(new Error(`a render worker ended with code ${code}`)));
    });
    // It is told to whoever waits for pages.
    this.#ended.catch(() => {});
  }

  /** Renders batches until the queue is empty. */
  render(
    queue: Iterator<readonly PageTask[]>,
    onRendered: (pages: readonly RenderedPage[]) => void,
  ): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#ended.catch(reject);
      const next = (): void => {
        const batch = queue.next();
        if (batch.done) resolve();
        else this.#worker.postMessage(batch.value);
      };
      this.#worker.on("message", (reply: RenderReply) => {
        if ("failed" in reply) {
          const { component, params } = reply.failed;
          reject(
            new Error(`cannot render ${component} for ${JSON.stringify(params)}`, { cause: reply.error }),
          );
          return;
        }
        onRendered(reply.rendered);
        next();
      });
      next();
    });
  }

  /** Ends the thread. */
  async end(): Promise<void> {
    await this.#worker.terminate();
  }
}
