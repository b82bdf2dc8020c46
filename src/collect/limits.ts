/** What one collecting may cost at most. */
export interface CollectLimits {
  /** From the start of the server to the last page, both eras together. */
  readonly deadlineMs: number;
  /** How long a server may stay silent on `server/discover` before it counts as one that only knows `initialize`. */
  readonly probeMs: number;
  readonly installMs: number;
  /** Between SIGTERM and SIGKILL. */
  readonly graceMs: number;
  /** Everything that the server writes or sends. */
  readonly outputBytes: number;
  /** What is kept of the error output: its end. */
  readonly stderrBytes: number;
  readonly pages: number;
  readonly tools: number;
}

const MiB = 1024 * 1024;

/**
 * The limits of a call with `--timeout SECONDS`.
 * The largest honest answer of the embedded catalogue has under 1 MiB and 5 pages.
 */
export function makeLimits(timeoutSeconds = 60): CollectLimits {
  const deadlineMs = Math.round(timeoutSeconds * 1000);
  return {
    deadlineMs,
    probeMs: Math.min(10_000, Math.round(deadlineMs / 4)),
    installMs: 600_000,
    graceMs: 700,
    outputBytes: 64 * MiB,
    stderrBytes: 64 * 1024,
    pages: 1000,
    tools: 10_000,
  };
}
