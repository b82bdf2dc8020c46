import { join } from "node:path";
import { readFrontMatter } from "#store/front-matter.ts";
import { attackRecord } from "#view/attack-record.ts";
import type { Library } from "#view/deeper.ts";
import { glossaryRecord } from "#view/glossary-record.ts";
import { guideRecord } from "#view/guide-record.ts";

/** The written content of a project, as the pages have it from Astro. */
export function readLibrary(root: string): Library {
  const read = (name: string) => readFrontMatter(join(root, "content", name));
  return {
    attacks: read("attacks").map(({ slug, data }) => ({ slug, record: attackRecord.parse(data) })),
    guides: read("guides").map(({ slug, data }) => ({ slug, record: guideRecord.parse(data) })),
    terms: read("glossary").map(({ slug, data }) => ({ slug, record: glossaryRecord.parse(data) })),
  };
}
