import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";

/** How large a site is, in what hosts limit. */
export interface SiteSize {
  readonly files: number;
  /** Folders below the site's own. */
  readonly folders: number;
  readonly bytes: number;
  /** The folder with the most entries, files and folders together; its path is empty for the site's own. */
  readonly largestFolder: { readonly path: string; readonly entries: number };
  readonly largestFile: { readonly path: string; readonly bytes: number };
}

/** Adds up the files of a site, which need not exist yet. */
export class SizeTally {
  readonly #entries = new Map<string, number>([["", 0]]);
  #files = 0;
  #bytes = 0;
  #largest = { path: "", bytes: 0 };

  /** @param path below the site, with slashes */
  add(path: string, bytes: number): void {
    this.#files++;
    this.#bytes += bytes;
    if (bytes > this.#largest.bytes) this.#largest = { path, bytes };
    this.#addEntry(parentOf(path));
  }

  #addEntry(folder: string): void {
    const entries = this.#entries.get(folder);
    this.#entries.set(folder, (entries ?? 0) + 1);
    if (entries === undefined) this.#addEntry(parentOf(folder));
  }

  get size(): SiteSize {
    let largestFolder = { path: "", entries: 0 };
    for (const [path, entries] of this.#entries)
      if (entries > largestFolder.entries) largestFolder = { path, entries };
    return {
      files: this.#files,
      folders: this.#entries.size - 1,
      bytes: Math.round(this.#bytes),
      largestFolder,
      largestFile: { path: this.#largest.path, bytes: Math.round(this.#largest.bytes) },
    };
  }
}

function parentOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf("/"))); // "a" of "a/b"
}

/** Every file in a folder and below it with its bytes; paths are from the folder, with slashes. */
export function* sizesIn(folder: string, below = ""): Generator<readonly [path: string, bytes: number]> {
  for (const entry of readdirSync(join(folder, below), { withFileTypes: true })) {
    const path = below === "" ? entry.name : `${below}/${entry.name}`;
    if (entry.isDirectory()) yield* sizesIn(folder, path);
    else yield [path, statSync(join(folder, path)).size];
  }
}

/** The size of files; where a path is there twice, the later one counts. */
export function sizeOf(files: Iterable<readonly [path: string, bytes: number]>): SiteSize {
  const tally = new SizeTally();
  for (const [path, bytes] of files instanceof Map ? files : new Map(files)) tally.add(path, bytes);
  return tally.size;
}
