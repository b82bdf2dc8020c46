/** What a long piece of work tells while it runs. */
export interface Progress {
  /** A new phase begins; `total` is its number of steps where that is known. */
  start(phase: string, total?: number): void;
  /** `count` more steps are done. */
  step(count?: number): void;
  /** The phase is over. */
  end(): void;
}

/** Says nothing. */
export const silentProgress: Progress = { start() {}, step() {}, end() {} };
