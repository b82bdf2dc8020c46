import { decode, encode } from "cborg";
import { createHash } from "node:crypto";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { compareCodeUnits } from "#lib/compare.ts";

/** What stands before the CBOR value in each of Pagefind's packed files. */
const magic = "pagefind_dcd";

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
 * Pagefind 1.5 writes filters, and the values of a filter, in an order that differs from run to run, and names the
 * files by their content. This sorts them, so that equal input gives equal bytes.
 * @param folder a bundle that Pagefind has just written
 */
export function settleIndex(folder: string): void {
  const entryFile = join(folder, "pagefind-entry.json");
  const entry = JSON.parse(readFileSync(entryFile, "utf8")) as {
    languages: Record<string, { hash: string }>;
  };
  for (const language of Object.values(entry.languages)) {
    const metaFile = join(folder, `pagefind.${language.hash}.pf_meta`);
    const [version, pages, chunks, filters, ...rest] = unpack(readFileSync(metaFile)) as Meta;
    const settled = filters
      .map(([name, hash]): FilterReference => [name, settleFilter(join(folder, "filter"), hash)])
      .toSorted(byFirst);
    const bytes = pack([version, pages, chunks, settled, ...rest]);
    rmSync(metaFile);
    language.hash = rename(language.hash, bytes, 10);
    writeFileSync(join(folder, `pagefind.${language.hash}.pf_meta`), bytes);
  }
  writeFileSync(entryFile, JSON.stringify(entry));
}

function settleFilter(folder: string, hash: string): string {
  const file = join(folder, `${hash}.pf_filter`);
  const [name, values] = unpack(readFileSync(file)) as Filter;
  const bytes = pack([name, values.toSorted(byFirst)]);
  const settled = rename(hash, bytes, 7);
  rmSync(file);
  writeFileSync(join(folder, `${settled}.pf_filter`), bytes);
  return settled;
}

function byFirst(a: readonly [string, ...unknown[]], b: readonly [string, ...unknown[]]): number {
  return compareCodeUnits(a[0], b[0]);
}

function unpack(bytes: Buffer): unknown {
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
