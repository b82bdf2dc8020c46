import type { Worker } from "node:worker_threads";

/** Threads of this process that write pages. */
const running = new Set<Worker>();

/** Counts a thread as running until it has ended. */
export function trackWorker(worker: Worker): Worker {
  running.add(worker);
  worker.once("exit", () => running.delete(worker));
  return worker;
}

/** Ends every running thread; afterwards nobody writes pages any more. */
export async function endWorkers(): Promise<void> {
  await Promise.all([...running].map((worker) => worker.terminate()));
}
