import { formatNumber } from "#lib/plural.ts";
import type { Progress } from "#build/progress.ts";
import { watchPhases, type Phase } from "#cli/phase.ts";

const liveInterval = 100;
const plainInterval = 10_000;

/** On a terminal one line that lives; elsewhere a line when a phase begins and ends, and every ten seconds between. */
export function makeProgress(
  stream: Pick<NodeJS.WriteStream, "isTTY" | "columns" | "write">,
  now?: () => number,
): Progress {
  const live = stream.isTTY === true;
  const show = (phase: Phase, ending: "" | "\n"): void => {
    const line = describePhase(phase);
    // A line that wraps could not be written over.
    stream.write(live ? `\r\u001b[2K${line.slice(0, (stream.columns || 80) - 1)}${ending}` : `${line}\n`);
  };
  return watchPhases(
    {
      interval: live ? liveInterval : plainInterval,
      start: (phase) => show(phase, ""),
      tick: (phase) => show(phase, ""),
      end: (phase) => show(phase, "\n"),
    },
    now,
  );
}

/** `rendering pages: 1,200 of 50,000 (800 a second, 1 min 1 s left)` */
export function describePhase({ name, done, total, seconds, perSecond, secondsLeft }: Phase): string {
  if (done === 0) return seconds < 1 ? name : `${name}: ${describeTime(seconds)}`;
  const count = total === undefined ? formatNumber(done) : `${formatNumber(done)} of ${formatNumber(total)}`;
  const left = secondsLeft === undefined || done === total ? "" : `, ${describeTime(secondsLeft)} left`;
  // Below one a second the time that has gone says more than a rate.
  const pace = perSecond < 1 ? describeTime(seconds) : `${formatNumber(Math.round(perSecond))} a second`;
  return `${name}: ${count} (${pace}${left})`;
}

/** `12 s`, `3 min 5 s`, `1 h 2 min` */
function describeTime(seconds: number): string {
  const whole = Math.ceil(seconds);
  if (whole < 60) return `${whole} s`;
  const minutes = Math.floor(whole / 60);
  return minutes < 60
    ? `${minutes} min ${whole % 60} s`
    : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
