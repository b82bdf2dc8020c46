import type { Severity } from "#catalogue/problem.ts";
import type { ReadStep } from "#catalogue/read.ts";

/** How much of a catalogue was read and what became of it. Read = good + left out, for servers and for tools. */
export interface Tally {
  readonly servers: { readonly read: number; readonly good: number; readonly leftOut: number };
  readonly tools: { readonly read: number; readonly good: number; readonly leftOut: number };
  readonly problems: Readonly<Record<Severity, number>>;
}

export const emptyTally: Tally = {
  servers: { read: 0, good: 0, leftOut: 0 },
  tools: { read: 0, good: 0, leftOut: 0 },
  problems: { error: 0, warning: 0, note: 0 },
};

/** The tally with one more step. */
export function addStep(tally: Tally, { server, toolsRead, problems }: ReadStep): Tally {
  const lost = (what: "servers" | "tools"): number =>
    problems.reduce((sum, { leftOut }) => sum + (leftOut?.[what] ?? 0), 0);
  const count = (severity: Severity): number => problems.filter((one) => one.severity === severity).length;
  const goodServers = server === undefined ? 0 : 1;
  const lostServers = lost("servers");
  return {
    servers: {
      read: tally.servers.read + goodServers + lostServers,
      good: tally.servers.good + goodServers,
      leftOut: tally.servers.leftOut + lostServers,
    },
    tools: {
      read: tally.tools.read + toolsRead,
      good: tally.tools.good + (server?.tools.length ?? 0),
      leftOut: tally.tools.leftOut + lost("tools"),
    },
    problems: {
      error: tally.problems.error + count("error"),
      warning: tally.problems.warning + count("warning"),
      note: tally.problems.note + count("note"),
    },
  };
}
