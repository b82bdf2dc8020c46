import { statSync } from "node:fs";
import { join } from "node:path";
import type { Bundle } from "#build/bundle.ts";
import type { PageRenderer, PageTask } from "#build/page-renderer.ts";
import type { Progress } from "#build/progress.ts";
import { RenderPool } from "#build/render-pool.ts";
import { chooseSample, estimate, type Weighed } from "#build/sample.ts";
import type { Store } from "#store/store.ts";

/** Of the pages of tools, and of each other kind of page, so many are rendered to be measured. */
const samples = { tools: 200, others: 40 };

/** The pages by kind, each with a number that its size grows with. */
export function weighPages(
  renderer: PageRenderer,
  store: Store,
  tasks: readonly PageTask[],
): ReadonlyMap<string, readonly Weighed<PageTask>[]> {
  const kinds = new Map<string, Weighed<PageTask>[]>();
  const lengths = new Map<string, ReadonlyMap<string, number>>();
  // Where tools are sections of its page, a server's page shows whole definitions too.
  const whole = renderer.toolPages?.endsWith("[tool].astro") ? undefined : "src/pages/servers/[server].astro";
  for (const task of tasks) {
    const { server, tool, name } = task.params;
    let weight = 1;
    if (server !== undefined) {
      const tools = lengths.get(server) ?? toolLengths(store, server);
      lengths.set(server, tools);
      weight = tool === undefined ? weighServer(tools, task.component === whole) : (tools.get(tool) ?? 1);
    }
    // A server's policies have a page kind for each ending, but one file is ten times the other.
    const kind = server === undefined ? task.component : `${task.component} ${name ?? ""}`;
    const others = kinds.get(kind);
    if (others) others.push({ item: task, weight });
    else kinds.set(kind, [{ item: task, weight }]);
  }
  return kinds;
}

/** A line of a table, or a rule, says about as much of a long definition as of a short one. */
const shortened = 500;

function weighServer(tools: ReadonlyMap<string, number>, whole: boolean): number {
  let weight = 0;
  for (const length of tools.values()) weight += shortened + (whole ? length : Math.min(length, shortened));
  return weight;
}

/** How long the definition of each tool is, by its slug. */
function toolLengths(store: Store, slug: string): ReadonlyMap<string, number> {
  const { server } = store.server(slug);
  return new Map(server.tools.map((tool) => [tool.slug, JSON.stringify(tool).length]));
}

interface Measuring {
  readonly bundle: Bundle;
  /** The sample is written here. */
  readonly outDir: string;
  /** Folder of the judged catalogue. */
  readonly store: string;
  readonly progress: Progress;
}

/** Renders a sample of each kind of page and gives every page with its bytes, measured or estimated. */
export async function* measurePages(
  kinds: ReadonlyMap<string, readonly Weighed<PageTask>[]>,
  { progress, ...places }: Measuring,
): AsyncGenerator<readonly [task: PageTask, bytes: number]> {
  const chosen = [...kinds].map(([kind, pages]) => {
    const count = kind.includes("[tool]") ? samples.tools : samples.others;
    return { pages, sample: chooseSample(pages, count) };
  });
  const tasks = chosen.flatMap(({ sample }) => sample.map(({ item }) => item));
  const sizes = new Map<string, number>();
  progress.start("measuring pages", tasks.length);
  const pool = new RenderPool(places);
  try {
    await pool.render({
      batches: batchesOf(tasks),
      pages: tasks.length,
      onRendered(pages) {
        for (const { task, file } of pages) sizes.set(keyOf(task), statSync(join(places.outDir, file)).size);
        progress.step(pages.length);
      },
    });
  } finally {
    await pool.end();
  }
  progress.end();
  for (const { pages, sample } of chosen) {
    const measured = sample.map((page) => ({ ...page, size: sizes.get(keyOf(page.item)) ?? 0 }));
    yield* estimate(pages, measured);
  }
}

function keyOf({ component, params }: PageTask): string {
  return JSON.stringify([component, params]);
}

function* batchesOf(tasks: readonly PageTask[]): Generator<readonly PageTask[]> {
  for (let from = 0; from < tasks.length; from += 8) yield tasks.slice(from, from + 8);
}
