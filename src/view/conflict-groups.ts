import type { Server } from "#catalogue/server.ts";
import type { Assessment } from "#risk/assessment.ts";
import type { NamedTool } from "#view/combinations.ts";
import { routes } from "#view/routes.ts";

/** Tools whose definitions contradict themselves in the same way. */
export interface ConflictGroup {
  /** One whole sentence about each of the tools. */
  readonly sentence: string;
  readonly tools: readonly NamedTool[];
}

/** What contradicts itself on a server, the most frequent first. */
export function conflictGroups(
  { slug, tools }: Server,
  assessments: readonly Assessment[],
): readonly ConflictGroup[] {
  const found = tools.flatMap((tool, index) =>
    (assessments[index]?.conflicts ?? []).map(({ sentence }) => ({
      sentence,
      tool: { name: tool.name, href: routes.tool(slug, tool.slug) },
    })),
  );
  return [...Map.groupBy(found, ({ sentence }) => sentence)]
    .map(([sentence, group]) => ({ sentence, tools: group.map(({ tool }) => tool) }))
    .toSorted((a, b) => b.tools.length - a.tools.length);
}
