import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";

export interface FolderSize {
  readonly files: number;
  readonly pages: number;
  readonly bytes: number;
}

/** Files below a folder, and how many of them are pages. */
export function folderSize(folder: string): FolderSize {
  let files = 0;
  let pages = 0;
  let bytes = 0;
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile()) continue;
    files += 1;
    if (entry.name.endsWith(".html")) pages += 1;
    bytes += statSync(join(entry.parentPath, entry.name)).size;
  }
  return { files, pages, bytes };
}
