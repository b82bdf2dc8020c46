import type { Server, Tool } from "#catalogue/server.ts";
import type { Rule } from "#policy/rule.ts";
import type { Assessment } from "#risk/assessment.ts";
import type { Category, Level } from "#risk/taxonomy.ts";
import { toolWords } from "#store/first-words.ts";
import type { ToolSummary } from "#store/summary.ts";
import { ruleInBrief } from "#view/effect.ts";
import { routes } from "#view/routes.ts";

/** A tool as a list or a cross-link shows it. */
export interface ToolLink {
  readonly href: string;
  readonly name: string;
  readonly category: Category;
  readonly level: Level;
  readonly summary: string;
  readonly server?: { readonly href: string; readonly name: string };
  /** What its rule does, in a word or two. */
  readonly rule?: string;
}

/** Characters of a description in a list. */
const summaryLength = 160;

/** A tool of another server. */
export function toolLink({
  server,
  serverName,
  slug,
  name,
  category,
  level,
  summary,
}: ToolSummary): ToolLink {
  const href = routes.tool(server, slug);
  return { href, name, category, level, summary, server: { href: routes.server(server), name: serverName } };
}

/** A tool of the server whose page this is. */
export function siblingLink(
  server: Server,
  tool: Tool,
  { category, level }: Assessment,
  rule?: Rule,
): ToolLink {
  const { slug, name } = tool;
  const summary = toolWords(server, tool, summaryLength);
  const link = { href: routes.tool(server.slug, slug), name, category, level, summary };
  return rule === undefined ? link : { ...link, rule: ruleInBrief(rule) };
}
