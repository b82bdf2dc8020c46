/** Windows in milliseconds. */
const lengths = { minute: 60_000, hour: 3_600_000, day: 86_400_000 } as const;
export type Window = keyof typeof lengths;

/** What was added to a counter, so that it can be taken back. */
export interface Reservation {
  readonly key: string;
  readonly window: Window;
  readonly amount: number;
  readonly start: number;
}

/** The start of the window that `now` is in: windows begin with the UTC minute, hour and day. Milliseconds. */
export function windowStart(window: Window, now: number): number {
  return Math.floor(now / lengths[window]) * lengths[window];
}

/** Counts of calls by window, as a gateway keeps them. Holds state: one for each gateway that is played. */
export class Counters {
  readonly #counts: Record<Window, Map<string, { start: number; count: number }>> = {
    minute: new Map(),
    hour: new Map(),
    day: new Map(),
  };

  /** The count of the window that `now` is in. */
  count(key: string, window: Window, now: number): number {
    const entry = this.#counts[window].get(key);
    return entry && entry.start === windowStart(window, now) ? entry.count : 0;
  }

  /** Adds `amount` unless the sum would pass `max`; undefined then, and nothing is added. */
  reserve(key: string, window: Window, amount: number, max: number, now: number): Reservation | undefined {
    const start = windowStart(window, now);
    const entry = this.#counts[window].get(key);
    const sum = (entry?.start === start ? entry.count : 0) + amount;
    if (sum > max) return undefined;
    if (entry) {
      entry.start = start;
      entry.count = sum;
    } else this.#counts[window].set(key, { start, count: sum });
    return { key, window, amount, start };
  }

  /** Takes reservations back, as when the server fails. A window that is over is left as it is. */
  release(reservations: readonly Reservation[]): void {
    for (const { key, window, amount, start } of reservations) {
      const entry = this.#counts[window].get(key);
      if (entry && entry.start === start) entry.count = Math.max(0, entry.count - amount);
    }
  }
}
