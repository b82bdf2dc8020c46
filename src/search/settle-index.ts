import { decode, encode } from "cborg";
import { createHash } from "node:crypto";
import { gunzipSync, gzipSync } from "node:zlib";
import { compareCodeUnits } from "#lib/compare.ts";

/** Files of a search bundle, by their path in it. */
export type BundleFiles = Map<string, Uint8Array>;

/** What stands before the CBOR value in each of Pagefind's packed files. */
const magic = "pagefind_dcd";

const entryFile = "pagefind-entry.json";

type Filter = readonly [
  name: string,
  values: readonly (readonly [value: string, pages: readonly number[]])[],
];
type FilterReference = readonly [name: string, hash: string];
type Meta = readonly [
  version: string,
  pages: unknown,
  indexChunks: unknown,
  filters: readonly FilterReference[],
  ...rest: readonly unknown[],
];

/**
 * Pagefind writes filters, and the values of a filter, in an order that differs from run to run, and names the
 * files by their content. This sorts them, so that equal input gives equal bytes.
 * @param files a bundle that Pagefind has just made; changed in place
 */
export function settleIndex(files: BundleFiles): void {
  const entry = JSON.parse(Buffer.from(take(files, entryFile)).toString()) as {
    languages: Record<string, { hash: string }>;
  };
  for (const language of Object.values(entry.languages)) {
    const [version, pages, chunks, filters, ...rest] = unpack(
      take(files, `pagefind.${language.hash}.pf_meta`),
    ) as Meta;
    const settled = filters
      .map(([name, hash]): FilterReference => [name, settleFilter(files, hash)])
      .toSorted(byFirst);
    const bytes = pack([version, pages, chunks, settled, ...rest]);
    language.hash = rename(language.hash, bytes, 10);
    files.set(`pagefind.${language.hash}.pf_meta`, bytes);
  }
  files.set(entryFile, Buffer.from(JSON.stringify(entry)));
}

function settleFilter(files: BundleFiles, hash: string): string {
  const [name, values] = unpack(take(files, `filter/${hash}.pf_filter`)) as Filter;
  const bytes = pack([name, values.toSorted(byFirst)]);
  const settled = rename(hash, bytes, 7);
  files.set(`filter/${settled}.pf_filter`, bytes);
  return settled;
}

function take(files: BundleFiles, path: string): Uint8Array {
  const bytes = files.get(path);
  if (!bytes)
    throw new Error(`Pagefind's bundle has no ${path}: it has another form than that of the pinned version`);
  files.delete(path);
  return bytes;
}

function byFirst(a: readonly [string, ...unknown[]], b: readonly [string, ...unknown[]]): number {
  return compareCodeUnits(a[0], b[0]);
}

function unpack(bytes: Uint8Array): unknown {
  const unpacked = gunzipSync(bytes);
  if (unpacked.toString("latin1", 0, magic.length) !== magic) {
    throw new Error("Pagefind's files have another form than that of the pinned version");
  }
  return decode(unpacked.subarray(magic.length));
}

function pack(value: unknown): Buffer {
  return gzipSync(Buffer.concat([Buffer.from(magic), encode(value)]));
}

/** `en_a75117e777` with the hash of other bytes; what stands before it is the language. */
function rename(hash: string, bytes: Buffer, length: number): string {
  const language = hash.slice(0, hash.lastIndexOf("_"));
  return `${language}_${createHash("sha256").update(bytes).digest("hex").slice(0, length)}`;
}
