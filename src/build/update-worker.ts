import { once } from "node:events";
import { parentPort, workerData } from "node:worker_threads";
import { readBundle } from "#build/bundle.ts";
import { PageRenderer } from "#build/page-renderer.ts";
import { sendError, type SentError } from "#build/sent-error.ts";
import { updatePages, type UpdatedPages, type UpdatePlaces } from "#build/update-pages.ts";
import type { StoreChanges } from "#store/update-store.ts";

/** What the thread that renders an update is started with. */
export interface UpdateWorkerData extends UpdatePlaces {
  /** Folder of the compiled templates. */
  readonly bundleFolder: string;
}

/** What it tells once it has been sent what changed: its one phase, each page that is done, and how it ended. */
export type UpdateMessage =
  | { readonly phase: string; readonly total: number | undefined }
  | { readonly step: number }
  | { readonly isOver: true }
  | { readonly updated: UpdatedPages }
  | { readonly failed: SentError };

const port = parentPort;
if (!port) throw new Error("update-worker.ts runs in a worker thread only");
const tell = (message: UpdateMessage): void => port.postMessage(message);
const progress = {
  start: (phase: string, total?: number) => tell({ phase, total }),
  step: (step = 1) => tell({ step }),
  end: () => tell({ isOver: true }),
};

const { bundleFolder, ...places } = workerData as UpdateWorkerData;
const asked = once(port, "message") as Promise<[StoreChanges]>;
try {
  const renderer = await PageRenderer.load(readBundle(bundleFolder), places.outDir);
  await renderer.loadModules();
  const [changes] = await asked;
  tell({ updated: await updatePages(renderer, changes, places, progress) });
} catch (error) {
  tell({ failed: sendError(error) });
}
