import { onceForEach } from "#lib/once-for-each.ts";
import type { Rule } from "#policy/rule.ts";
import type { Category, Level } from "#risk/taxonomy.ts";
import { toolWords } from "#store/first-words.ts";
import type { JudgedServer } from "#store/judged.ts";
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

/** The tools of a server, in its order, for its own pages. Throws where a tool has no verdict. */
export const ownLinks = onceForEach(({ server, assessments }: JudgedServer): readonly ToolLink[] =>
  server.tools.map((tool, index) => {
    const { slug, name } = tool;
    const assessment = assessments[index];
    if (!assessment) throw new Error(`no verdict on ${server.slug}/${slug}`);
    const { category, level } = assessment;
    const summary = toolWords(server, tool, summaryLength);
    return { href: routes.tool(server.slug, slug), name, category, level, summary };
  }),
);

/** A link with what the tool's rule does. */
export function ruledLink(link: ToolLink, rule: Rule | undefined): ToolLink {
  return rule === undefined ? link : { ...link, rule: ruleInBrief(rule) };
}
