import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import type { Worker } from "node:worker_threads";

/** What ends each thread and process of a build that still runs. */
const running = new Set<() => Promise<unknown>>();

/** Counts a thread as running until it has ended. */
export function trackWorker(worker: Worker): Worker {
  const end = (): Promise<unknown> => worker.terminate();
  running.add(end);
  worker.once("exit", () => running.delete(end));
  return worker;
}

/** Counts a process as running until it has ended. */
export function trackProcess(child: ChildProcess): void {
  const ended = once(child, "exit").finally(() => running.delete(end));
  const end = (): Promise<unknown> => {
    child.kill("SIGKILL");
    return ended;
  };
  running.add(end);
}

/** Ends every running thread and process; afterwards nobody writes into the folders of a build any more. */
export async function endWorkers(): Promise<void> {
  await Promise.all([...running].map((end) => end()));
}
