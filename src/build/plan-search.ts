import { close } from "pagefind";
import { allRecords, searchBundles, searchLimits, type SearchBundle } from "#search/bundles.ts";
import { fragmentFiles } from "#search/fragments.ts";
import { makeIndex, type BundleFiles } from "#search/make-index.ts";
import { readProseRecords } from "#search/prose-records.ts";
import type { SearchRecord } from "#search/records.ts";
import { bundleList, dropPrograms, searchFolder } from "#search/write-search.ts";
import type { Store } from "#store/store.ts";
import type { Tier } from "#view/tier.ts";

/** Up to this many tools the search is indexed whole to be measured. */
const measuredWhole = 20_000;

/** Of a larger one, this many records of each kind of bundle are. */
const sampleRecords = 4_000;

export interface SearchPlan {
  /** Path below the site and bytes of each file. */
  readonly files: readonly (readonly [path: string, bytes: number])[];
  /** Whether these are the files of the search, and not an estimate. */
  readonly exact: boolean;
}

/**
 * The files of the search. Up to 20,000 tools it is indexed to be measured; of a larger one a part of each kind of bundle
 * is. Throws where the indexer refuses a record.
 */
export async function planSearch(
  store: Store,
  { tier, root }: { readonly tier: Tier; readonly root: string },
): Promise<SearchPlan> {
  const exact = store.totals.tools <= measuredWhole;
  const files: [string, number][] = [];
  const folders: string[] = [];
  const shares = new Map<string, Share>();
  try {
    for (const bundle of searchBundles(store, searchLimits, tier, () => readProseRecords(root))) {
      const count = countRecords(bundle);
      if (count === 0) continue;
      const kind = bundle.folder === "" ? "main" : "bucket";
      const share = shares.get(kind) ?? (await measureShare(bundle, exact ? count : sampleRecords, count));
      if (!exact) shares.set(kind, share);
      if (bundle.folder !== "") folders.push(bundle.folder);
      const folder = bundle.folder === "" ? searchFolder : `${searchFolder}/${bundle.folder}`;
      for (const [path, bytes] of growTo(share, count)) files.push([`${folder}/${path}`, bytes]);
    }
  } finally {
    await close();
  }
  files.push([`${searchFolder}/${bundleList}`, JSON.stringify(folders).length]);
  return { files, exact };
}

/** The fewest files that the search has, which is known without indexing: the fragments of all records. */
export function leastSearch(
  store: Store,
  { tier, root }: { readonly tier: Tier; readonly root: string },
): SearchPlan {
  const files: [string, number][] = [];
  for (const bundle of searchBundles(store, searchLimits, tier, () => readProseRecords(root))) {
    const folder = [searchFolder, bundle.folder].filter((name) => name !== "").join("/");
    const count = fragmentFiles(countRecords(bundle));
    for (let fragment = 0; fragment < count; fragment++) files.push([`${folder}/fragment/${fragment}`, 0]);
  }
  return { files, exact: false };
}

/** The files of an index of some of a bundle's records. */
interface Share {
  readonly files: BundleFiles;
  readonly records: number;
}

async function measureShare(bundle: SearchBundle, limit: number, count: number): Promise<Share> {
  const step = Math.ceil(count / limit);
  const records = Math.ceil(count / step);
  const files = await makeIndex(everyNth(allRecords(bundle), step), records);
  if (bundle.folder !== "") dropPrograms(files);
  return { files, records };
}

/** The files of a bundle of so many records, from those of a share: fragments and chunks grow in number, lists in size. */
function* growTo({ files, records }: Share, count: number): Generator<readonly [string, number]> {
  const factor = count / records;
  for (const folder of ["fragment", "index"]) {
    const sizes = [...files]
      .filter(([path]) => path.startsWith(`${folder}/`))
      .map(([, { length }]) => length);
    const grown = Math.round(sizes.length * factor);
    const bytes = sizes.reduce((sum, size) => sum + size, 0);
    const largest = Math.max(0, ...sizes);
    // One is as large as the largest that was seen.
    const rest = grown > 1 ? (bytes * factor - largest) / (grown - 1) : 0;
    for (let index = 0; index < grown; index++) yield [`${folder}/${index}`, index === 0 ? largest : rest];
  }
  for (const [path, { length }] of files) {
    if (/^(?:fragment|index)\//.test(path)) continue; // "fragment/en_1a2b3c4.pf_fragment"
    yield [path, /pf_(?:meta|filter)$/.test(path) ? length * factor : length]; // "pagefind.en_1a2b3c4.pf_meta"
  }
}

function countRecords(bundle: SearchBundle): number {
  let count = 0;
  for (const _ of allRecords(bundle)) count++;
  return count;
}

function* everyNth(records: Iterable<SearchRecord>, step: number): Generator<SearchRecord> {
  let place = 0;
  for (const record of records) if (place++ % step === 0) yield record;
}
