import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";

export interface FolderSize {
  readonly files: number;
  /** Files that are HTML. */
  readonly pages: number;
  readonly bytes: number;
}

/** What lies in a folder and below it; read folder by folder, as sites may have a million files. */
export function folderSize(folder: string): FolderSize {
  const size = { files: 0, pages: 0, bytes: 0 };
  const folders = [folder];
  for (let next = folders.pop(); next !== undefined; next = folders.pop()) {
    for (const entry of readdirSync(next, { withFileTypes: true })) {
      const path = join(next, entry.name);
      if (entry.isDirectory()) folders.push(path);
      if (!entry.isFile()) continue;
      size.files += 1;
      size.bytes += statSync(path).size;
      if (entry.name.endsWith(".html")) size.pages += 1;
    }
  }
  return size;
}
