import { readdirSync, readFileSync } from "node:fs";
import { basename, extname, join } from "node:path";
import { parse } from "yaml";
import { compareCodeUnits } from "#lib/compare.ts";

/** What stands above the prose of a file of `content/`. */
export interface FrontMatter {
  /** The file's name without its ending. */
  readonly slug: string;
  /** As YAML has it; each kind of content has a schema of its own. */
  readonly data: unknown;
}

/**
 * The front matter of every `.md` and `.mdx` file in a folder, sorted by slug; none where the folder is not there.
 * Pages have theirs from Astro: this is for what is made beside the pages.
 */
export function readFrontMatter(folder: string): readonly FrontMatter[] {
  return listNames(folder)
    .filter((name) => [".md", ".mdx"].includes(extname(name)))
    .toSorted(compareCodeUnits)
    .map((name) => {
      // "---\ntitle: Rug pull\n---\n"
      const [, yaml = ""] = /^---\n(.*?)\n---\n/s.exec(readFileSync(join(folder, name), "utf8")) ?? [];
      return { slug: basename(name, extname(name)), data: parse(yaml) as unknown };
    });
}

function listNames(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw error;
  }
}
