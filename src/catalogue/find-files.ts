import { readdir, realpath, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import { compareCodeUnits } from "#lib/compare.ts";
import type { Problem } from "#catalogue/problem.ts";
import { makeProblem } from "#catalogue/problems.ts";

/** How a file is read, by the end of its name. */
export type FileKind = "json" | "ndjson" | "ndjson.gz";

export interface CatalogueFile {
  readonly path: string;
  readonly kind: FileKind;
}

/** Longest ending first. */
const endings = ["ndjson.gz", "ndjson", "json"] as const satisfies readonly FileKind[];

/** Not a server: the description of servers, which lies beside them for editors. */
const schemaFile = "schema.json";

/** The catalogue files of `path`, which is a file or a folder, and what is wrong with the way there. */
export async function* findFiles(path: string): AsyncGenerator<CatalogueFile | Problem> {
  const entry = await tryTo(() => stat(path));
  if (entry.reason === "ENOENT") yield makeProblem("path-missing", placeOf(path), { path });
  else if (entry.reason !== undefined) yield unreadable(path, entry.reason);
  else if (entry.value.isDirectory()) yield* searchFolder(path);
  else {
    const kind = entry.value.isFile() ? fileKind(path) : undefined;
    yield kind === undefined ? makeProblem("path-kind", placeOf(path), {}) : { path, kind };
  }
}

async function* searchFolder(path: string): AsyncGenerator<CatalogueFile | Problem> {
  let empty = true;
  for await (const found of walkFolder(path, new Set())) {
    empty = false;
    yield found;
  }
  if (empty) yield makeProblem("folder-empty", placeOf(path), {});
}

/**
 * All catalogue files below a folder, in the order of their names' code units, so that every machine reads them alike.
 * @param above real paths of the folders on the way: a link back to one of them is not followed
 */
async function* walkFolder(
  folder: string,
  above: ReadonlySet<string>,
): AsyncGenerator<CatalogueFile | Problem> {
  const listing = await tryTo(async () => ({ names: await readdir(folder), real: await realpath(folder) }));
  if (listing.reason !== undefined) {
    yield unreadable(folder, listing.reason);
    return;
  }
  const { names, real } = listing.value;
  if (above.has(real)) return;
  for (const name of names.sort(compareCodeUnits)) {
    if (name.startsWith(".") || name === schemaFile) continue;
    const path = join(folder, name);
    const entry = await tryTo(() => stat(path));
    if (entry.reason !== undefined) {
      // A broken link with another ending is none of our business.
      if (fileKind(name) !== undefined) yield unreadable(path, entry.reason);
    } else if (entry.value.isDirectory()) {
      yield* walkFolder(path, new Set([...above, real]));
    } else {
      const kind = entry.value.isFile() ? fileKind(name) : undefined;
      if (kind !== undefined) yield { path, kind };
    }
  }
}

/** The slug that a `.json` file's name stands for. */
export function fileSlug({ path, kind }: CatalogueFile): string {
  return basename(path).slice(0, -kind.length - 1);
}

function fileKind(path: string): FileKind | undefined {
  const name = path.toLowerCase();
  return endings.find((ending) => name.endsWith(`.${ending}`));
}

export function unreadable(path: string, reason: string): Problem {
  return makeProblem("path-unreadable", placeOf(path), { reason });
}

function placeOf(path: string): { path: string; line: number; column: number } {
  return { path, line: 1, column: 1 };
}

/** What a call of the file system gave, or the code of its error (`ENOENT`). */
async function tryTo<Value>(
  call: () => Promise<Value>,
): Promise<{ readonly value: Value; readonly reason?: never } | { readonly reason: string }> {
  try {
    return { value: await call() };
  } catch (error) {
    return { reason: errorCode(error) };
  }
}

/** The code of an error of the system or of zlib (`EACCES`, `Z_DATA_ERROR`). Any other error is a bug: it is thrown on. */
export function errorCode(error: unknown): string {
  if (error instanceof Error && "code" in error && typeof error.code === "string") return error.code;
  throw error;
}
