import type { Progress } from "#build/progress.ts";

const liveInterval = 100;
const plainInterval = 10_000;

/** On a terminal one line that lives; elsewhere a line when a phase begins and ends, and every ten seconds between. */
export function makeProgress(stream: NodeJS.WriteStream, now: () => number = Date.now): Progress {
  let phase = "";
  let total: number | undefined;
  let done = 0;
  let started = 0;
  let shown = 0;
  const live = stream.isTTY === true;
  const line = (): string => {
    const seconds = (now() - started) / 1000;
    const rate = seconds > 0 ? done / seconds : 0;
    const left = total !== undefined && rate > 0 ? `, ${Math.ceil((total - done) / rate)} s left` : "";
    const count = total === undefined ? format(done) : `${format(done)} of ${format(total)}`;
    return done === 0 ? phase : `${phase}: ${count} (${format(Math.round(rate))} a second${left})`;
  };
  const show = (last: boolean): void => {
    shown = now();
    stream.write(live ? `\r\u001b[2K${line()}${last ? "\n" : ""}` : `${line()}\n`);
  };
  return {
    start(name, steps) {
      phase = name;
      total = steps;
      done = 0;
      started = now();
      show(false);
    },
    step(count = 1) {
      done += count;
      if (now() - shown >= (live ? liveInterval : plainInterval)) show(false);
    },
    end() {
      if (phase !== "") show(true);
      phase = "";
    },
  };
}

function format(count: number): string {
  return count.toLocaleString("en-US");
}
