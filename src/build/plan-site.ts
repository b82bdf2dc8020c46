import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { obtainBundle } from "#build/bundle-cache.ts";
import { clientFolder } from "#build/bundle.ts";
import { writeSiteFiles } from "#build/finish-site.ts";
import type { BundleOptions } from "#build/make-bundle.ts";
import { everyPage, planPages } from "#build/page-plan.ts";
import { PageRenderer, type PageTask } from "#build/page-renderer.ts";
import { leastSearch, planSearch } from "#build/plan-search.ts";
import type { Progress } from "#build/progress.ts";
import { renderRedirectsFile } from "#build/redirects.ts";
import { measurePages, weighPages } from "#build/measure-pages.ts";
import { SizeTally, sizesIn, type SiteSize } from "#build/site-size.ts";
import type { Staging } from "#build/staging.ts";
import { isPage } from "#build/tool-pages.ts";
import { Store } from "#store/store.ts";
import { compareCodeUnits } from "#lib/compare.ts";
import type { Redirects, Tier } from "#view/tier.ts";

export interface PlanOptions extends BundleOptions {
  readonly progress: Progress;
  /** Without it the search counts with the fewest files that it can have, and no bytes. */
  readonly search: boolean;
}

export interface SitePlan {
  readonly tier: Tier;
  /** By how addresses of tools' pages lead on; those that the templates can tell of. */
  readonly sizes: Readonly<Partial<Record<Redirects, SiteSize>>>;
  /** Whether the numbers of files and folders are exact. Bytes are within `bytesTolerance`. */
  readonly filesExact: boolean;
  /** What the site consists of, in the order of the first path: folder below the site, files, bytes. */
  readonly parts: readonly PlanPart[];
}

export interface PlanPart {
  readonly name: PartName;
  readonly files: number;
  readonly bytes: number;
}

const partNames = ["tools", "servers", "policies", "search", "other"] as const;
export type PartName = (typeof partNames)[number];

/**
 * How large the site of a judged catalogue will be, from a list of all its pages and a sample of them, rendered.
 * @param staging folders of this plan, of which `store` is written
 */
export async function planSite(staging: Staging, options: PlanOptions): Promise<SitePlan> {
  const { progress, tier, redirects } = options;
  const store = new Store(staging.store);
  progress.start("compiling templates");
  const bundle = await obtainBundle(options, join(staging.bundle, tier));
  process.env["TOOLRISK_STORE"] = staging.store;
  const scratch = join(staging.sample, tier);
  mkdirSync(scratch, { recursive: true });
  const renderer = await PageRenderer.load(bundle, scratch);
  const pages = weighPages(renderer, store, await listTasks(renderer, store));
  progress.end();
  const count = new Count();
  const leading: (readonly [string, number])[] = [];
  const paths: string[] = [];
  for await (const [task, bytes] of measurePages(pages, {
    bundle,
    outDir: scratch,
    store: staging.store,
    ...options,
  })) {
    const file = renderer.fileOf(task);
    paths.push(file);
    if (tier === "servers" && task.component === renderer.toolPages) leading.push([file, bytes]);
    else count.add(file, bytes);
  }
  for (const [path, bytes] of sizesIn(clientFolder(bundle))) count.add(path, bytes);
  progress.start("measuring the search");
  const search = options.search ? await planSearch(store, options) : leastSearch(store, options);
  for (const [path, bytes] of search.files) count.add(path, bytes);
  progress.end();
  const files = join(scratch, "files");
  mkdirSync(files);
  const listed = paths.filter((file) => isPage(file, options)).sort(compareCodeUnits);
  writeSiteFiles(store, files, () => listed, { ...options, redirects: "none" });
  for (const [path, bytes] of sizesIn(files)) count.add(path, bytes);
  const { size, parts } = count;
  const sizes: Partial<Record<Redirects, SiteSize>> = { none: size };
  if (tier === "servers") sizes.rules = withFile(size, renderRedirectsFile(options.base).length);
  if (tier === "servers" && redirects === "pages") {
    for (const [path, bytes] of leading) count.add(path, bytes);
    sizes.pages = count.size;
  }
  return { tier, sizes, parts, filesExact: search.exact };
}

/** A site with one more file in its own folder. */
function withFile(size: SiteSize, bytes: number): SiteSize {
  return { ...size, files: size.files + 1, bytes: size.bytes + bytes };
}

/** A tally that also knows what belongs to what. */
class Count {
  readonly #tally = new SizeTally();
  readonly #parts = new Map<PartName, { files: number; bytes: number }>();

  add(path: string, bytes: number): void {
    this.#tally.add(path, bytes);
    const name = partOf(path);
    const part = this.#parts.get(name) ?? { files: 0, bytes: 0 };
    this.#parts.set(name, { files: part.files + 1, bytes: part.bytes + bytes });
  }

  get size(): SiteSize {
    return this.#tally.size;
  }

  get parts(): readonly PlanPart[] {
    return partNames.flatMap((name) => {
      const part = this.#parts.get(name);
      return part ? [{ name, files: part.files, bytes: Math.round(part.bytes) }] : [];
    });
  }
}

function partOf(path: string): PartName {
  const [folder, , third] = path.split("/");
  if (folder === "pagefind") return "search";
  if (folder === "tools") return "tools";
  if (folder === "servers") return third === "policies" ? "policies" : "servers";
  return "other";
}

async function listTasks(renderer: PageRenderer, store: Store): Promise<readonly PageTask[]> {
  const plan = await planPages(renderer, store, everyPage);
  return [...plan.batches()].flat();
}
