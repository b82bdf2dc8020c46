import { writeSiteFiles, type SiteAddress } from "#build/finish-site.ts";
import { PageIndex } from "#build/page-index.ts";
import { everyPage, planPages, type PagePlan } from "#build/page-plan.ts";
import type { PageRenderer, PageTask } from "#build/page-renderer.ts";
import type { Progress } from "#build/progress.ts";
import { findStaleNeeds } from "#build/stale-needs.ts";
import { isPage } from "#build/tool-pages.ts";
import { Store } from "#store/store.ts";
import type { StoreChanges } from "#store/update-store.ts";

export interface UpdatePlaces extends SiteAddress {
  /** Folder of the site's state: its store, which is up to date, and its index of pages, which is not. */
  readonly state: string;
  /** An empty folder for what is rendered. */
  readonly outDir: string;
}

/** What an update did to the pages of a site. */
export interface UpdatedPages {
  /** Files that are no more, as paths from the site's folder. */
  readonly gone: readonly string[];
  /** How many more pages with addresses of their own the site has than before; fewer where it is negative. */
  readonly growth: number;
}

/** Renders the pages that a change touches, and what is made from the whole site; brings the index up to date. */
export async function updatePages(
  renderer: PageRenderer,
  changes: StoreChanges,
  { state, outDir, ...address }: UpdatePlaces,
  progress: Progress,
): Promise<UpdatedPages> {
  const store = new Store(state);
  const index = new PageIndex(state);
  const plan = await planPages(renderer, store, everyPage);
  const { tasks, come, gone } = findWork({ index, store, renderer, changes, plan });
  progress.start("rendering pages", tasks.length);
  for (const task of tasks) {
    index.put([await renderer.renderPage(task)]);
    progress.step();
  }
  for (const file of gone) index.remove(file);
  progress.end();
  writeSiteFiles(store, outDir, () => index.files, address);
  index.close();
  const countPages = (files: readonly string[]): number =>
    files.filter((file) => isPage(file, address)).length;
  return { gone, growth: countPages(come) - countPages(gone) };
}

interface Work {
  readonly tasks: readonly PageTask[];
  /** Files that are new. */
  readonly come: readonly string[];
  readonly gone: readonly string[];
}

/** Pages to render, because they are new or show something that changed, and files that no page is for any more. */
function findWork(known: {
  readonly index: PageIndex;
  readonly store: Store;
  readonly renderer: PageRenderer;
  readonly changes: StoreChanges;
  readonly plan: PagePlan;
}): Work {
  const { index, store, renderer, changes, plan } = known;
  const before = new Set([null, ...changes.servers].flatMap((server) => index.filesOf(server)));
  // Which pages a server has, its own record decides.
  const changed = store.servers.filter(({ slug }) => changes.servers.has(slug));
  const tasksToday = [...plan.common, ...changed.flatMap((server) => plan.pagesOf(server))];
  const today = new Map(tasksToday.map((task) => [renderer.fileOf(task), task]));
  const come = [...today.keys()].filter((file) => !before.has(file));
  const tasks = new Map(
    [...today].filter(([file, task]) => !before.has(file) || isOtherTask(index, file, task)),
  );
  const gone = [...before].filter((file) => !today.has(file));
  const lost = new Set(gone);
  for (const need of findStaleNeeds(index, store, changes)) {
    for (const file of index.filesNeeding(need)) {
      const task = today.get(file) ?? index.taskOf(file);
      if (task && !lost.has(file)) tasks.set(file, task);
    }
  }
  return { tasks: [...tasks.values()], come, gone };
}

/** Whether a page is rendered with other parameters or values than last time. */
function isOtherTask(index: PageIndex, file: string, task: PageTask): boolean {
  return JSON.stringify(index.taskOf(file)) !== JSON.stringify(task);
}
