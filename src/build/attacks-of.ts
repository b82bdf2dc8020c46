import { join } from "node:path";
import { readFrontMatter } from "#store/front-matter.ts";
import type { AttacksOf } from "#store/insert-server.ts";
import { attackFits, attackSurface, type AttackSurface } from "#view/attack-fits.ts";
import { attackRecord } from "#view/attack-record.ts";
import type { Attack } from "#view/attack.ts";
import { listPlaces } from "#view/parameters.ts";

/**
 * Which attacks of a project's `content/attacks` abuse a tool. The files are read when the first tool is asked about: a
 * build that changes nothing does not need them. Throws where a file is not as its schema wants.
 */
export function attacksOf(root: string): AttacksOf {
  let attacks: readonly Attack[] | undefined;
  return ({ inputSchema }, assessment) => {
    attacks ??= readFrontMatter(join(root, "content", "attacks"))
      .map(({ slug, data }) => ({ slug, record: attackRecord.parse(data) }))
      // The others fit no tool.
      .filter(({ record }) => record.needs.scope === "tool");
    const { category, flags } = assessment;
    let words: ReadonlySet<string> | undefined;
    const surface: AttackSurface = {
      category,
      flags,
      // Few attacks that fit a verdict ask for them.
      get parameterWords() {
        return (words ??= attackSurface(assessment, listPlaces(inputSchema)).parameterWords);
      },
    };
    return attacks.filter(({ record }) => attackFits(record, surface)).map(({ slug }) => slug);
  };
}
