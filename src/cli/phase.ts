import type { Progress } from "#build/progress.ts";

/** How far a phase of a build is. */
export interface Phase {
  readonly name: string;
  readonly done: number;
  /** Undefined where it is not known how much there is to do. */
  readonly total: number | undefined;
  /** Seconds since the phase began. */
  readonly seconds: number;
  readonly perSecond: number;
  /** Undefined where nothing is done yet, or the total is not known. */
  readonly secondsLeft: number | undefined;
}

export interface PhaseWatcher {
  /** Milliseconds between two calls of `tick`. */
  readonly interval: number;
  start(phase: Phase): void;
  /** Called every `interval`, also while no step is done, and while steps keep the program from hearing its clock. */
  tick(phase: Phase): void;
  end(phase: Phase): void;
}

/** Counts the steps of phases and tells of them in time. */
export function watchPhases(watcher: PhaseWatcher, now: () => number = Date.now): Progress {
  let phase: { name: string; total: number | undefined; done: number; started: number } | undefined;
  let told = 0;
  let timer: NodeJS.Timeout | undefined;
  const state = ({ name, total, done, started }: NonNullable<typeof phase>): Phase => {
    const seconds = (now() - started) / 1000;
    const perSecond = seconds > 0 ? done / seconds : 0;
    const secondsLeft = total === undefined || perSecond === 0 ? undefined : (total - done) / perSecond;
    return { name, done, total, seconds, perSecond, secondsLeft };
  };
  const tick = (): void => {
    if (!phase || now() - told < watcher.interval) return;
    told = now();
    watcher.tick(state(phase));
  };
  const end = (): void => {
    clearInterval(timer);
    if (phase) watcher.end(state(phase));
    phase = undefined;
  };
  return {
    start(name, total) {
      end();
      phase = { name, total, done: 0, started: now() };
      told = now();
      watcher.start(state(phase));
      // The clock of a phase keeps no program running.
      timer = setInterval(tick, watcher.interval).unref();
    },
    step(count = 1) {
      if (phase) phase.done += count;
      tick();
    },
    end,
  };
}
