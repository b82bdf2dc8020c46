import type { Problem } from "#catalogue/problem.ts";
import type { BuildReport } from "#cli/build-report.ts";
import { watchPhases, type Phase } from "#cli/phase.ts";

/** One line of `--json`. The last line is `built` or `failed`; a build that a signal ends writes neither. */
export type BuildEvent =
  | {
      /** `start` and `end` once a phase, `progress` about once a second between. */
      readonly event: "start" | "progress" | "end";
      readonly phase: string;
      readonly done: number;
      /** Null where it is not known how much there is to do. */
      readonly total: number | null;
      readonly seconds: number;
      readonly perSecond: number;
      readonly secondsLeft: number | null;
    }
  /** Something wrong with the catalogue; the fields are those of `check --format json`. */
  | ({ readonly event: "problem" } & Omit<Problem, "leftOut">)
  | { readonly event: "warning"; readonly message: string }
  | {
      readonly event: "built";
      readonly out: string;
      /** Null where the whole site was built. */
      readonly part: { readonly index: number; readonly of: number } | null;
      /** Of the whole catalogue, also where a part was built. */
      readonly servers: number;
      readonly tools: number;
      readonly toolsRead: number;
      readonly leftOut: { readonly servers: number; readonly tools: number };
      /** Written, or up to date. */
      readonly pages: number;
      readonly seconds: number;
    }
  | { readonly event: "failed"; readonly message: string };

/** For a program: an event a line, and nothing else, on standard output. */
export function eventReport(
  write: (line: string) => void = (line) => process.stdout.write(line),
): BuildReport {
  const tell = (event: BuildEvent): void => write(`${JSON.stringify(event)}\n`);
  const tellPhase =
    (event: "start" | "progress" | "end") =>
    ({ name, done, total, seconds, perSecond, secondsLeft }: Phase): void =>
      tell({
        event,
        phase: name,
        done,
        total: total ?? null,
        seconds: round(seconds),
        perSecond: round(perSecond),
        secondsLeft: secondsLeft === undefined ? null : round(secondsLeft),
      });
  return {
    progress: watchPhases({
      interval: 1_000,
      start: tellPhase("start"),
      tick: tellPhase("progress"),
      end: tellPhase("end"),
    }),
    problems: (problems) => {
      for (const { id, severity, path, line, column, message, tip } of problems)
        tell({ event: "problem", id, severity, path, line, column, message, tip });
    },
    warning: (message) => tell({ event: "warning", message }),
    built: ({ out, shard, totals, toolsRead, pages, seconds }) =>
      tell({
        event: "built",
        out,
        part: shard ?? null,
        servers: totals.servers,
        tools: totals.tools,
        toolsRead,
        leftOut: totals.leftOut,
        pages,
        seconds: round(seconds),
      }),
    failed: (error) =>
      tell({ event: "failed", message: error instanceof Error ? error.message : String(error) }),
  };
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
