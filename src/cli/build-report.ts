import type { Problem } from "#catalogue/problem.ts";
import { formatNumber } from "#lib/plural.ts";
import type { BuildResult } from "#build/build-site.ts";
import type { Progress } from "#build/progress.ts";
import type { Shard } from "#build/shard.ts";
import { printProblems } from "#cli/print-problems.ts";
import { makeProgress } from "#cli/progress.ts";
import { shownPath } from "#cli/project-root.ts";
import type { Tier } from "#view/tier.ts";

/** What a build has come to. */
export interface Built extends BuildResult {
  readonly tier: Tier;
  /** Where only a part was built. */
  readonly shard?: Shard;
  readonly seconds: number;
}

/** Tells of a build while it runs and when it is over: to a person, or to a program (`build-events.ts`). */
export interface BuildReport {
  readonly progress: Progress;
  problems(problems: readonly Problem[]): void;
  warning(sentence: string): void;
  built(result: Built): void;
  /** The error itself is reported by the program. */
  failed(error: unknown): void;
}

/** For a person: progress, problems and warnings on standard error, what has become of it on standard output. */
export function textReport(): BuildReport {
  return {
    progress: makeProgress(process.stderr),
    problems: (problems) => printProblems(problems, process.stderr),
    warning: (sentence) => process.stderr.write(`warning: ${sentence}\n`),
    built: (result) => process.stdout.write(describeResult(result)),
    failed: () => {},
  };
}

/** What was read, what became of it, and how long it took. */
function describeResult({ out, totals, toolsRead, pages, tier, shard, seconds }: Built): string {
  const time = `${formatNumber(pages)} pages in ${seconds.toFixed(1)} s`;
  if (shard) return `${shownPath(out)}: part ${shard.index} of ${shard.of}, ${time}\n`;
  const tools = formatNumber(totals.tools);
  const shown = `${tools} tool ${tier === "tools" ? "pages" : "sections"}`;
  return (
    `${formatNumber(toolsRead)} tools read = ${shown} + ${formatNumber(totals.leftOut.tools)} left out, each reported above\n` +
    `${shownPath(out)}: ${formatNumber(totals.servers)} servers, ${tools} tools, ${time}\n`
  );
}
