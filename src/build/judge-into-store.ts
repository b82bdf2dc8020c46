import type { Problem } from "#catalogue/problem.ts";
import { CommandError } from "#lib/command-error.ts";
import { judgeCatalogue, type CatalogueInput, type JudgeMeans } from "#store/judge-catalogue.ts";
import type { JudgedServer } from "#store/judged.ts";
import { Store } from "#store/store.ts";
import { StoreUpdater, type StoreChanges } from "#store/update-store.ts";
import { StoreWriter } from "#store/write-store.ts";
import { attacksOf } from "#build/attacks-of.ts";
import { collectGarbage } from "#build/collect-garbage.ts";
import type { Progress } from "#build/progress.ts";

export interface JudgeOptions extends CatalogueInput {
  /** Any problem but a note is fatal. */
  readonly strict: boolean;
  readonly progress: Progress;
  /** Called once, when the catalogue has been read. */
  onProblems(problems: readonly Problem[]): void;
}

/** With the project's folder, whose attacks are matched with the tools; without it no attack names a tool. */
type ProjectOptions = JudgeOptions & { readonly root?: string };

/** How a new store is made. */
export interface JudgeSettings {
  /** When it is settled another thread may judge too. */
  readonly spareCore?: Promise<unknown> | undefined;
  /** Told of each server as it is judged. */
  readonly onServer?: (judged: JudgedServer) => void;
}

export interface JudgedInput {
  readonly store: Store;
  /** Tools that the catalogue declares, good or bad. */
  readonly toolsRead: number;
}

/**
 * Reads and judges the catalogue into a new store. Every problem is shown before anything is rendered.
 * Throws where nothing of it can be built, and with `strict` where anything is wrong with it.
 */
export async function judgeIntoStore(
  options: ProjectOptions,
  folder: string,
  { spareCore, onServer = () => {} }: JudgeSettings = {},
): Promise<JudgedInput> {
  const writer = new StoreWriter(folder, options.root === undefined ? undefined : attacksOf(options.root));
  // Judging takes a fifth of a second to load, which an update that has nothing to judge does without.
  const { JudgeBeside } = await import("#build/judge-beside.ts");
  const judging = new JudgeBeside(spareCore);
  const judged = judgeInto(
    options,
    { judge: judging.judge },
    {
      leaveOut: (counts) => writer.leaveOut(counts),
      keep: () => {},
      put(judged, source) {
        writer.add(judged, source);
        onServer(judged);
      },
    },
  );
  const toolsRead = await judged.finally(() => judging.end());
  writer.finish();
  collectGarbage();
  const store = new Store(folder);
  checkCounts(store, toolsRead);
  return { store, toolsRead };
}

/**
 * Brings a store up to date with the catalogue. Throws as `judgeIntoStore` does, with the store as it was.
 * @param onChange told before each server that is new or changed is judged
 */
export async function judgeIntoUpdate(
  options: ProjectOptions,
  folder: string,
  onChange: () => void,
): Promise<{ readonly changes: StoreChanges; readonly toolsRead: number }> {
  const updater = new StoreUpdater(folder, options.root === undefined ? undefined : attacksOf(options.root));
  try {
    const toolsRead = await judgeInto(options, { sources: updater, onJudge: onChange }, updater);
    const changes = updater.finish();
    checkCounts(new Store(folder), toolsRead);
    return { changes, toolsRead };
  } catch (error) {
    updater.abandon();
    throw error;
  }
}

/** Where judged servers go. */
interface Sink {
  leaveOut(counts: { readonly servers: number; readonly tools: number }): void;
  keep(slug: string): void;
  put(judged: JudgedServer, source: string | undefined): void;
}

/** Judges the catalogue into a sink; returns how many tools it declares. */
async function judgeInto(
  { strict, progress, onProblems, ...input }: JudgeOptions,
  means: JudgeMeans,
  sink: Sink,
): Promise<number> {
  const problems: Problem[] = [];
  let toolsRead = 0;
  progress.start("reading and judging tools");
  for await (const step of judgeCatalogue(input, means)) {
    for (const { leftOut } of step.problems) if (leftOut) sink.leaveOut(leftOut);
    if (step.judged) sink.put(step.judged, step.source);
    if (step.known !== undefined) sink.keep(step.known);
    problems.push(...step.problems);
    toolsRead += step.toolsRead;
    progress.step(step.toolsRead);
  }
  progress.end();
  onProblems(problems);
  if (strict && problems.some(({ severity }) => severity !== "note")) {
    throw new CommandError(
      "the catalogue has problems, and --strict makes them fatal; the old site is untouched",
    );
  }
  return toolsRead;
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
