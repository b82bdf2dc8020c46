import type { BuildEvent } from "#cli/build-events.ts";
import type { Cost, MeasuredRun, Sample } from "./run-measured.ts";

export interface Phase extends Cost {
  readonly name: string;
}

/** What is not within any phase: starting, writing lists, moving the site to its place. */
export const otherPhase = "the rest";

/** The phases of a build, by when the lines of `--json` came that tell of their start and end. */
export function splitPhases(run: MeasuredRun): readonly Phase[] {
  const spans = new Map<string, { from: number; to: number }>();
  for (const { at, text } of run.lines) {
    const event = JSON.parse(text) as BuildEvent;
    if (event.event !== "start" && event.event !== "end") continue;
    spans.set(event.phase, { from: spans.get(event.phase)?.from ?? at, to: at });
  }
  const phases = [...spans]
    .filter(([, { from, to }]) => to > from)
    .map(([name, { from, to }]): Phase => ({
      name,
      wall: to - from,
      cpu: cpuAt(run.samples, to) - cpuAt(run.samples, from),
      memory: Math.max(
        0,
        ...run.samples.filter(({ at }) => at >= from && at <= to).map(({ memory }) => memory),
      ),
    }));
  const sum = (of: "wall" | "cpu"): number => phases.reduce((total, phase) => total + phase[of], 0);
  const rest = { wall: run.wall - sum("wall"), cpu: Math.max(0, run.cpu - sum("cpu")), memory: 0 };
  return [...phases, { name: otherPhase, ...rest }];
}

/** Seconds of the processors that were used at a moment, on the line between the looks before and after it. */
function cpuAt(samples: readonly Sample[], moment: number): number {
  const before = samples.findLast(({ at }) => at <= moment) ?? { at: 0, cpu: 0 };
  const after = samples.find(({ at }) => at > moment);
  if (!after) return before.cpu;
  const share = (moment - before.at) / (after.at - before.at);
  return before.cpu + share * (after.cpu - before.cpu);
}
