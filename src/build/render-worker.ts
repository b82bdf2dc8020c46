import { parentPort, workerData } from "node:worker_threads";
import { readBundle } from "#build/bundle.ts";
import { PageRenderer, type PageTask, type RenderedPage } from "#build/page-renderer.ts";

/** What a render worker is started with. */
export interface RenderWorkerData {
  readonly bundle: string;
  readonly outDir: string;
}

/** What a render worker answers for each batch of pages. */
export type RenderReply =
  { readonly rendered: readonly RenderedPage[] } | { readonly failed: PageTask; readonly error: unknown };

const port = parentPort;
if (!port) throw new Error("render-worker.ts runs in a worker thread only");

const { bundle, outDir } = workerData as RenderWorkerData;
const renderer = await PageRenderer.load(readBundle(bundle), outDir);
await renderer.loadModules();

async function renderBatch(tasks: readonly PageTask[]): Promise<RenderReply> {
  const rendered: RenderedPage[] = [];
  for (const task of tasks) {
    try {
      rendered.push(await renderer.renderPage(task));
    } catch (error) {
      return { failed: task, error };
    }
  }
  return { rendered };
}

port.on("message", (tasks: readonly PageTask[]) => {
  void renderBatch(tasks).then((reply) => port.postMessage(reply));
});
