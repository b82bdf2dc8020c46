import { readdirSync } from "node:fs";

/** How many files of this name lie in a folder and below it. */
export function countFiles(folder: string, name: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isFile() && entry.name === name,
  ).length;
}
