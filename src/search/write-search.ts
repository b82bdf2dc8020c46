import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { close } from "pagefind";
import type { Store } from "#store/store.ts";
import type { Tier } from "#view/tier.ts";
import { searchBundles, type SearchBundle, type SearchLimits } from "#search/bundles.ts";
import { makeIndex, type BundleFiles } from "#search/make-index.ts";
import { readProseRecords } from "#search/prose-records.ts";
import type { SearchRecord } from "#search/records.ts";

/** Folder of the search below the site. */
export const searchFolder = "pagefind";

/** Names the bundles that the search in the browser merges into the main one. */
export const bundleList = "bundles.json";

/** Digest of the records of servers and tools of each bundle, by its folder. */
export type SearchDigests = Readonly<Record<string, string>>;

export interface SearchOptions {
  /** What stands already: bundles with the same records are not indexed again. */
  readonly known?: SearchDigests;
  /** Servers whose records may differ from those that `known` was made of; all where it is absent. */
  readonly changed?: ReadonlySet<string>;
  readonly limits?: SearchLimits;
  /** Where tools are shown, and results lead. */
  readonly tier?: Tier;
  /** The project's folder, whose attacks, guides and glossary are searched too. */
  readonly root?: string;
  /** Told of each bundle that is indexed. */
  readonly progress?: {
    start(phase: string, total?: number): void;
    step(count?: number): void;
    end(): void;
  };
}

/**
 * Indexes into `outDir/pagefind` the bundles that differ from what is known.
 * @returns the digests of all bundles; whose folder has another digest than before was written
 * Throws where the indexer refuses a record or dies.
 */
export async function writeSearch(
  store: Store,
  outDir: string,
  { known = {}, changed, limits, tier, root, progress }: SearchOptions = {},
): Promise<SearchDigests> {
  const prose = (): readonly SearchRecord[] => (root === undefined ? [] : readProseRecords(root));
  const bundles = searchBundles(store, limits, tier, prose);
  const made = new Map<string, string>();
  const bring = async (bundle: SearchBundle): Promise<void> => {
    const before = known[bundle.folder];
    const isSame = before !== undefined && changed !== undefined && !touches(bundle, changed);
    const digest = isSame ? before : await writeBundle(bundle, before, join(outDir, searchFolder));
    if (digest !== undefined) made.set(bundle.folder, digest);
    progress?.step();
  };
  progress?.start("indexing for search", bundles.length);
  try {
    // While one bundle is with the indexer the records of the next are made; the main one has the most to look at.
    let last: Promise<void> | undefined;
    for (const bundle of bundles.toReversed()) {
      const next = bring(bundle);
      // Nobody waits for it where the one before it has failed.
      next.catch(() => {});
      await last;
      last = next;
    }
    await last;
  } catch (cause) {
    throw new Error("the search index could not be written", { cause });
  } finally {
    await close();
  }
  const folders = bundles.map(({ folder }) => folder).filter((folder) => made.has(folder));
  mkdirSync(join(outDir, searchFolder), { recursive: true });
  const merged = folders.filter((folder) => folder !== "");
  writeFileSync(join(outDir, searchFolder, bundleList), JSON.stringify(merged));
  progress?.end();
  return Object.fromEntries(folders.map((folder) => [folder, made.get(folder) ?? ""]));
}

function touches({ holds }: SearchBundle, changed: ReadonlySet<string>): boolean {
  return [...changed].some((server) => holds(server));
}

/**
 * Indexes a bundle, unless its records have the digest of before.
 * @returns the digest of those of the catalogue; undefined where there is none: the search in the browser cannot merge a bundle that holds nothing
 */
async function writeBundle(
  bundle: SearchBundle,
  before: string | undefined,
  outDir: string,
): Promise<string | undefined> {
  // Making them takes longer than keeping them: they are looked at twice.
  const records = [...bundle.records()];
  if (records.length === 0) return undefined;
  const hash = createHash("sha256");
  for (const record of records) hash.update(JSON.stringify(record));
  const digest = hash.digest("base64url");
  if (digest === before) return digest;
  const all = [...bundle.prose(), ...records];
  const files = await makeIndex(all, all.length);
  if (bundle.folder !== "") dropPrograms(files);
  writeFiles(files, join(outDir, bundle.folder));
  return digest;
}

/** Merged bundles are searched by the program of the main one; of theirs, 140 KB are WebAssembly. */
export function dropPrograms(files: BundleFiles): void {
  // "pagefind-ui.js", "wasm.en.pagefind"
  for (const path of files.keys()) if (/^[^/]+\.(?:js|css|pagefind)$/.test(path)) files.delete(path);
}

function writeFiles(files: BundleFiles, folder: string): void {
  const folders = new Set([...files.keys()].map((path) => dirname(join(folder, path))));
  for (const made of folders) mkdirSync(made, { recursive: true });
  for (const [path, bytes] of files) writeFileSync(join(folder, path), bytes);
}
