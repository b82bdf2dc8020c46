import type { Rule } from "#policy/rule.ts";
import type { Category, Level } from "#risk/taxonomy.ts";
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

/** A tool of another server. */
export function toolLink(tool: ToolSummary): ToolLink {
  return { ...siblingLink(tool), server: { href: routes.server(tool.server), name: tool.serverName } };
}

/** A tool of the server whose page this is. */
export function siblingLink(tool: ToolSummary, rule?: Rule): ToolLink {
  const { server, slug, name, category, level, summary } = tool;
  const link = { href: routes.tool(server, slug), name, category, level, summary };
  return rule === undefined ? link : { ...link, rule: ruleInBrief(rule) };
}
