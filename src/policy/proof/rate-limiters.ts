/** A bucket of tokens that is filled at fixed times, as agentgateway has it. Holds state. */
export class TokenBucket {
  readonly #size: number;
  readonly #fill: number;
  readonly #interval: number;
  #tokens: number;
  #filled: number | undefined;

  /** @param seconds between two fillings */
  constructor(size: number, fill: number, seconds: number) {
    this.#size = size;
    this.#fill = fill;
    this.#interval = seconds * 1_000;
    this.#tokens = size;
  }

  /** Takes a token at the time `now` in milliseconds; false where none is left. */
  take(now: number): boolean {
    this.#filled ??= now;
    const fills = Math.floor((now - this.#filled) / this.#interval);
    this.#filled += fills * this.#interval;
    this.#tokens = Math.min(this.#size, this.#tokens + fills * this.#fill);
    if (this.#tokens < 1) return false;
    this.#tokens--;
    return true;
  }
}

/** A bucket that leaks evenly and holds nothing, as nginx's `limit_req` without a burst. Holds state. */
export class LeakyBucket {
  readonly #between: number;
  readonly #last = new Map<string, number>();

  constructor(perMinute: number) {
    this.#between = 60_000 / perMinute;
  }

  /** Lets a request pass if the last one of this key is long enough ago. */
  take(key: string, now: number): boolean {
    const last = this.#last.get(key);
    if (last !== undefined && now - last < this.#between) return false;
    this.#last.set(key, now);
    return true;
  }
}
