import { readdirSync } from "node:fs";
import { join, relative } from "node:path";
import { compareCodeUnits } from "#lib/compare.ts";

/** Every file in a folder and below it, as a path from the folder with slashes, sorted. */
export function listFiles(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll("\\", "/"))
    .sort(compareCodeUnits);
}
