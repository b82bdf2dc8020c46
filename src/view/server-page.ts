import { formatNumber, plural } from "#lib/plural.ts";
import { serverRules } from "#policy/server-rules.ts";
import { categories, levels, type Category, type Level } from "#risk/taxonomy.ts";
import type { Store } from "#store/store.ts";
import type { JudgedServer } from "#store/judged.ts";
import { serverFacts, type Fact } from "#view/facts.ts";
import { breadcrumbList, graph } from "#view/json-ld.ts";
import { levelBar, type LevelBar } from "#view/level-bar.ts";
import { headWords, type Crumb, type Page } from "#view/page.ts";
import { policyPanes, type PolicyPane } from "#view/policy-panes.ts";
import { routes, siteAddress, tier } from "#view/routes.ts";
import { siblingLink, type ToolLink } from "#view/tool-link.ts";
import { toolSection, type ToolSection } from "#view/tool-section.ts";

/** The tools of a server that share a level. */
export interface LevelSection {
  readonly level: Level;
  readonly tools: readonly ToolLink[];
}

/** The same in the tier of servers, where a tool's page is here. */
export interface LevelDetails {
  readonly level: Level;
  readonly tools: readonly ToolSection[];
}

/** Every word, link and code block of a server's page. */
export interface ServerPage extends Page {
  readonly name: string;
  readonly ownWords: string;
  /** What its tools can do, in one sentence. */
  readonly verdict: string;
  readonly bar: LevelBar;
  readonly categories: readonly {
    readonly category: Category;
    readonly count: number;
  }[];
  readonly sections: readonly LevelSection[];
  /** Empty where tools have pages of their own. */
  readonly details: readonly LevelDetails[];
  readonly panes: readonly PolicyPane[];
  readonly facts: readonly Fact[];
  readonly tags: readonly string[];
}

/** The page of one server: its tools by level and its whole policy. */
export function serverPage(store: Store, slug: string): ServerPage {
  const judged = store.server(slug);
  const { server, assessments } = judged;
  const rules = serverRules(server.tools, assessments);
  const tools = server.tools.flatMap((tool, index) => {
    const assessment = assessments[index];
    return assessment ? [siblingLink(server, tool, assessment, rules[index])] : [];
  });
  const path = routes.server(slug);
  const verdict = describeServer(judged);
  const crumbs: readonly Crumb[] = [
    { text: "Home", href: routes.home },
    { text: "Servers", href: routes.servers() },
    { text: server.name, foreign: true },
  ];
  return {
    ...headWords(server.name, `${server.name}: ${verdict}`),
    path,
    crumbs,
    data: graph([breadcrumbList(crumbs, path, siteAddress)]),
    name: server.name,
    ownWords: server.description ?? "",
    verdict,
    bar: levelBar(countBy(levels, (level) => tools.filter((tool) => tool.level === level).length)),
    categories: categories
      .map((category) => ({
        category,
        count: tools.filter((tool) => tool.category === category).length,
      }))
      .filter(({ count }) => count > 0),
    sections: byLevel(tools),
    details:
      tier === "servers" ? byLevel(server.tools.map((tool) => toolSection(store, slug, tool.slug))) : [],
    panes: policyPanes(server, rules),
    facts: serverFacts(server),
    tags: server.tags,
  };
}

/** The gravest first; levels without tools are left out. */
function byLevel<Item extends { readonly level: Level }>(
  tools: readonly Item[],
): readonly { readonly level: Level; readonly tools: readonly Item[] }[] {
  return levels
    .toReversed()
    .map((level) => ({
      level,
      tools: tools.filter((tool) => tool.level === level),
    }))
    .filter((section) => section.tools.length > 0);
}

function countBy<Key extends string>(keys: readonly Key[], count: (key: Key) => number): Record<Key, number> {
  // The keys are exactly those of the record, which Object.fromEntries cannot tell the compiler.
  return Object.fromEntries(keys.map((key) => [key, count(key)])) as Record<Key, number>;
}

/** `12 tools; 5 do more than read, and one can remove data or move money.` */
function describeServer({ assessments }: JudgedServer): string {
  const total = assessments.length;
  if (total === 0) return "It declares no tools.";
  const tools = plural(total, "tool");
  const acting = assessments.filter(({ category }) => category !== "Read").length;
  const grave = assessments.filter(
    ({ category }) => category === "Destructive" || category === "Financial",
  ).length;
  if (acting === 0) return `${tools}; ${total === 1 ? "it only reads" : "all of them only read"}.`;
  const subject = total === 1 ? "it" : countInWords(acting);
  const act = `${tools}; ${subject} ${acting === 1 ? "does" : "do"} more than read`;
  if (grave === 0) return `${act}, and none is known to remove data or to move money.`;
  const gravest = total === 1 ? "it" : grave === acting ? "each of these" : countInWords(grave);
  return `${act}, and ${gravest} can remove data or move money.`;
}

function countInWords(count: number): string {
  return count === 1 ? "one" : formatNumber(count);
}
