import { join } from "node:path";
import { readFrontMatter } from "#store/front-matter.ts";
import type { AttacksOf } from "#store/insert-server.ts";
import { attackFits, attackSurface } from "#view/attack-fits.ts";
import { attackRecord } from "#view/attack-record.ts";
import type { Attack } from "#view/attack.ts";
import { listParameters } from "#view/parameters.ts";

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
    const surface = attackSurface(assessment, listParameters(inputSchema).parameters);
    return attacks.filter(({ record }) => attackFits(record, surface)).map(({ slug }) => slug);
  };
}
