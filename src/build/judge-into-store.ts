import type { Problem } from "#catalogue/problem.ts";
import { CommandError } from "#lib/command-error.ts";
import { judgeCatalogue } from "#store/judge-catalogue.ts";
import type { JudgedServer } from "#store/judged.ts";
import { Store } from "#store/store.ts";
import { StoreWriter } from "#store/write-store.ts";
import type { Progress } from "#build/progress.ts";

export interface JudgeOptions {
  readonly catalogue: readonly string[];
  /** Any problem but a note is fatal. */
  readonly strict: boolean;
  readonly progress: Progress;
  /** Called once, when the catalogue has been read. */
  onProblems(problems: readonly Problem[]): void;
}

export interface JudgedInput {
  readonly store: Store;
  /** Tools that the catalogue declares, good or bad. */
  readonly toolsRead: number;
}

/**
 * Reads and judges the catalogue into a store. Every problem is shown before anything is rendered.
 * @param onServer told of each server as it is judged
 * Throws where nothing of it can be built, and with `strict` where anything is wrong with it.
 */
export async function judgeIntoStore(
  options: JudgeOptions,
  folder: string,
  onServer: (judged: JudgedServer) => void = () => {},
): Promise<JudgedInput> {
  const { progress } = options;
  const writer = new StoreWriter(folder);
  const problems: Problem[] = [];
  let toolsRead = 0;
  progress.start("reading and judging tools");
  for await (const step of judgeCatalogue(options.catalogue)) {
    for (const { leftOut } of step.problems) if (leftOut) writer.leaveOut(leftOut);
    if (step.judged) {
      writer.add(step.judged);
      onServer(step.judged);
    }
    problems.push(...step.problems);
    toolsRead += step.toolsRead;
    progress.step(step.toolsRead);
  }
  writer.finish();
  progress.end();
  options.onProblems(problems);
  const store = new Store(folder);
  if (options.strict && problems.some(({ severity }) => severity !== "note")) {
    throw new CommandError(
      "the catalogue has problems, and --strict makes them fatal; the old site is untouched",
    );
  }
  checkCounts(store, toolsRead);
  return { store, toolsRead };
}

/** No tool is lost on the way: what was read is either in the store or reported. */
function checkCounts({ totals }: Store, toolsRead: number): void {
  const { servers, tools, leftOut } = totals;
  if (servers === 0) {
    throw new CommandError(
      "the catalogue holds no server that can be built; the old site, if any, is untouched",
    );
  }
  if (tools + leftOut.tools !== toolsRead) {
    throw new Error(`${toolsRead} tools were read, but ${tools} judged and ${leftOut.tools} left out`);
  }
}
