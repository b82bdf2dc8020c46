import type { Server, Tool } from "#catalogue/server.ts";
import { onceForEach } from "#lib/once-for-each.ts";
import { recommendRule, type Rule } from "#policy/rule.ts";
import type { Assessment } from "#risk/assessment.ts";
import type { Store } from "#store/store.ts";
import { ownLinks, type ToolLink } from "#view/tool-link.ts";
import { listParameters, type ParameterList } from "#view/parameters.ts";

/** Everything that a tool's page is made from. */
export interface ToolContext {
  readonly server: Server;
  readonly tool: Tool;
  /** Its place in the server's order. */
  readonly index: number;
  readonly assessment: Assessment;
  /** What its definition costs a model, in tokens of o200k_base. */
  readonly tokens: number;
  /** To all tools of the server, in its order. */
  readonly links: readonly ToolLink[];
  readonly rule: Rule;
  readonly parameters: ParameterList;
}

/** Where a server's tools stand in its order, by their slugs. */
const placesOf = onceForEach(
  ({ tools }: Server): ReadonlyMap<string, number> => new Map(tools.map(({ slug }, index) => [slug, index])),
);

/** Throws where the store holds no such tool: a page was asked for that the list of pages does not have. */
export function toolContext(store: Store, serverSlug: string, toolSlug: string): ToolContext {
  const judged = store.server(serverSlug);
  const { server, assessments, tokens } = judged;
  const index = placesOf(server).get(toolSlug) ?? -1;
  const tool = server.tools[index];
  const assessment = assessments[index];
  if (!tool || !assessment) throw new Error(`no tool ${toolSlug} on the server ${serverSlug}`);
  return {
    server,
    tool,
    index,
    assessment,
    links: ownLinks(judged),
    tokens: tokens[index] ?? 0,
    rule: recommendRule(tool, assessment),
    parameters: listParameters(tool.inputSchema),
  };
}
