const cleanups = new Set<() => void>();
let installed = false;

/** Shell convention: 128 and the number of the signal. */
const exitCodeOf = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;

/**
 * Runs `cleanup` when this program is interrupted or ends, whichever comes first.
 * It must be synchronous: nothing waits at that point.
 * @returns a function that takes the cleanup back
 */
export function onInterrupt(cleanup: () => void): () => void {
  cleanups.add(cleanup);
  install();
  return () => void cleanups.delete(cleanup);
}

function install(): void {
  if (installed) return;
  installed = true;
  process.on("exit", runAll);
  for (const signal of ["SIGHUP", "SIGINT", "SIGTERM"] as const) {
    process.on(signal, () => {
      runAll();
      process.exit(exitCodeOf[signal]);
    });
  }
}

function runAll(): void {
  for (const cleanup of cleanups) {
    cleanups.delete(cleanup);
    try {
      cleanup();
    } catch {
      // The other cleanups must run all the same.
    }
  }
}
