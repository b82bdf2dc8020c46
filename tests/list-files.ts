import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";

/** Every file of a folder and below it, as a path with slashes from the folder, sorted. */
export function listFiles(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll("\\", "/"))
    .sort();
}

/** Every file with its bytes. */
export function readFiles(folder: string): ReadonlyMap<string, Buffer> {
  return new Map(listFiles(folder).map((file) => [file, readFileSync(join(folder, file))]));
}
