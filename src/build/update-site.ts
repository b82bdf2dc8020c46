import { existsSync, mkdirSync, readdirSync, rmdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { assertFits } from "#build/assert-host.ts";
import type { BuildOptions, BuildResult } from "#build/build-site.ts";
import { readBundle } from "#build/bundle.ts";
import { writeSiteFiles } from "#build/finish-site.ts";
import { listFiles } from "#build/list-files.ts";
import { judgeIntoUpdate } from "#build/judge-into-store.ts";
import { PageIndex } from "#build/page-index.ts";
import { everyPage, planPages, type PagePlan } from "#build/page-plan.ts";
import { PageRenderer, type PageTask } from "#build/page-renderer.ts";
import { beginSearch } from "#build/search-beside.ts";
import { sizesIn } from "#build/site-size.ts";
import { checksumState, dropState, saveState, type SiteState } from "#build/site-state.ts";
import { findStaleNeeds } from "#build/stale-needs.ts";
import { move, type Staging } from "#build/staging.ts";
import { isPage } from "#build/tool-pages.ts";
import { searchFolder, type SearchDigests } from "#search/write-search.ts";
import { Store } from "#store/store.ts";
import type { StoreChanges } from "#store/update-store.ts";

export interface UpdateOptions extends BuildOptions {
  /** The compiled templates that the site was rendered with. */
  readonly bundleFolder: string;
  readonly templates: string;
  /** What is known of the site from the last build. */
  readonly known: SiteState;
  /** Folder of the site's state. */
  readonly state: string;
}

/**
 * Brings a site up to date: judges what changed, renders the pages that show it, removes what is gone. The site is the
 * same, byte for byte, as one that is built anew. Changed files are put in place one by one, at the end, after
 * everything has been rendered.
 */
export async function updateSite(options: UpdateOptions, staging: Staging): Promise<BuildResult> {
  const { out, state, progress } = options;
  // The store is changed in place: a build that is killed from here on leaves no state, and the next one builds anew.
  dropState(state);
  const { changes, toolsRead } = await judgeIntoUpdate(options, state);
  const store = new Store(state);
  if (changes.isNothing) {
    const { known } = options;
    assertFits(options.host, () => sizesIn(out));
    saveState(state, changes.isWritten ? { ...known, files: checksumState(state, out) } : known);
    return { out, totals: store.totals, toolsRead, pages: known.pages };
  }
  const searching = beginSearch({
    store: state,
    outDir: staging.search,
    known: options.known.search,
    changed: changes.servers,
    tier: options.tier,
    root: options.root,
  });
  process.env["TOOLRISK_STORE"] = state;
  const renderer = await PageRenderer.load(readBundle(options.bundleFolder), staging.site);
  const index = new PageIndex(state);
  const plan = await planPages(renderer, store, everyPage);
  const work = findWork({ index, store, renderer, changes, plan });
  progress.start("rendering pages", work.tasks.length);
  for (const task of work.tasks) {
    index.put([await renderer.renderPage(task)]);
    progress.step();
  }
  for (const file of work.gone) index.remove(file);
  progress.end();
  const rendered = index.files;
  const pages = rendered.filter((file) => isPage(file, options)).length;
  writeSiteFiles(store, staging.site, rendered, options);
  index.close();
  const files = checksumState(state, staging.site);
  const search = await searching.moveInto(staging.site, progress);
  assertFits(options.host, () => filesAfter(staging.site, out, work.gone, options.known.search, search));
  removeBundles(out, options.known.search, search);
  moveInto(staging.site, out);
  for (const file of work.gone) removeFile(out, file);
  saveState(state, { templates: options.templates, search, pages, files });
  return { out, totals: store.totals, toolsRead, pages };
}

interface Work {
  readonly tasks: readonly PageTask[];
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
  return { tasks: [...tasks.values()], gone };
}

/** Whether a page is rendered with other parameters or values than last time. */
function isOtherTask(index: PageIndex, file: string, task: PageTask): boolean {
  return JSON.stringify(index.taskOf(file)) !== JSON.stringify(task);
}

/** Every file of the site with its bytes, once `out` is brought up to date with what was rendered into `site`. */
function* filesAfter(
  site: string,
  out: string,
  gone: readonly string[],
  before: SearchDigests,
  today: SearchDigests,
): Generator<readonly [path: string, bytes: number]> {
  const lost = new Set(gone);
  for (const file of sizesIn(out)) {
    const [folder, bundle = ""] = file[0].split("/");
    const isOfSearch = folder === searchFolder;
    const name = bundle in before ? bundle : "";
    if (!lost.has(file[0]) && !(isOfSearch && before[name] !== today[name])) yield file;
  }
  yield* sizesIn(site);
}

/** Removes the bundles of the search that were made anew or are gone; those that are to come have other file names. */
function removeBundles(out: string, before: SearchDigests, today: SearchDigests): void {
  for (const [folder, digest] of Object.entries(before)) {
    if (today[folder] === digest) continue;
    const path = join(out, searchFolder, folder);
    if (folder !== "") rmSync(path, { recursive: true, force: true });
    // The other bundles lie in folders below the main one.
    else
      for (const entry of readdirSync(path))
        if (!(entry in today)) rmSync(join(path, entry), { recursive: true });
  }
}

/** Moves every file of a folder to the same place in another, over what is there. */
function moveInto(from: string, to: string): void {
  for (const file of listFiles(from)) {
    mkdirSync(dirname(join(to, file)), { recursive: true });
    move(join(from, file), join(to, file));
  }
}

/** Removes a file, and the folders that it leaves empty. */
function removeFile(root: string, file: string): void {
  rmSync(join(root, file), { force: true });
  let folder = dirname(file);
  while (folder !== "." && existsSync(join(root, folder))) {
    try {
      rmdirSync(join(root, folder));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "ENOTEMPTY") throw error;
      return;
    }
    folder = dirname(folder);
  }
}
