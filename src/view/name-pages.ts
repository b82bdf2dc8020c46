import { formatNumber, plural } from "#lib/plural.ts";
import type { Store } from "#store/store.ts";
import type { VerdictCount } from "#store/summary.ts";
import { headWords, type Page } from "#view/page.ts";
import { pageSize, paginate, type Pagination } from "#view/pagination.ts";
import { code, say, type Prose } from "#view/prose.ts";
import { routes } from "#view/routes.ts";
import { toolLink, type ToolLink } from "#view/tool-link.ts";

/** A name with the verdicts on the tools that have it. */
export interface NameRow {
  readonly href: string;
  readonly name: string;
  readonly servers: string;
  readonly verdicts: readonly VerdictCount[];
}

export interface NameListPage extends Page {
  readonly count: string;
  readonly rows: readonly NameRow[];
  readonly pagination: Pagination;
}

/** One page of the list of names that several servers use. */
export function nameListPage(store: Store, page: number): NameListPage {
  const names = store.sharedNames;
  const count = plural(names.length, "name");
  return {
    ...headWords(
      page === 1 ? "Tool names in common" : `Tool names in common, page ${page}`,
      `${count} of tools that several MCP servers use, and whether the verdicts on them differ.`,
    ),
    path: routes.names(page),
    crumbs: [{ text: "Home", href: routes.home }, { text: "Names" }],
    count,
    rows: names.slice((page - 1) * pageSize, page * pageSize).map(({ name, servers }) => ({
      href: routes.name(name),
      name,
      servers: formatNumber(servers),
      verdicts: store.verdictsOnName(name),
    })),
    pagination: paginate(names.length, page, routes.names),
  };
}

export interface NamePage extends Page {
  readonly name: string;
  /** How many servers have the name, and whether their verdicts differ. */
  readonly verdict: Prose;
  readonly verdicts: readonly VerdictCount[];
  readonly rows: readonly ToolLink[];
  readonly pagination: Pagination;
}

/** One page of the tools of one name, side by side. */
export function namePage(store: Store, name: string, page: number): NamePage {
  const verdicts = store.verdictsOnName(name);
  const total = countTools(verdicts);
  return {
    ...headWords(
      page === 1
        ? `${name} on ${plural(total, "server")}`
        : `${name} on ${plural(total, "server")}, page ${page}`,
      `${plural(total, "MCP server")} ${total === 1 ? "has" : "have"} a tool named ${name}. ${spreadOf(verdicts)}`,
    ),
    path: routes.name(name, page),
    crumbs: [
      { text: "Home", href: routes.home },
      { text: "Names", href: routes.names() },
      { text: name, foreign: true },
    ],
    name,
    verdict: say`${plural(total, "server")} ${total === 1 ? "has" : "have"} a tool named ${code(name)}. ${spreadOf(verdicts)}`,
    verdicts,
    rows: store.sameName(name, (page - 1) * pageSize, pageSize).map(toolLink),
    pagination: paginate(total, page, (number) => routes.name(name, number)),
  };
}

export function countTools(verdicts: readonly VerdictCount[]): number {
  return verdicts.reduce((sum, { tools }) => sum + tools, 0);
}

/** Whether tools of one name are judged alike, as a sentence. */
export function spreadOf(verdicts: readonly VerdictCount[]): string {
  if (verdicts.length === 1) return "All verdicts on it are the same.";
  const categories = new Set(verdicts.map(({ category }) => category)).size;
  return categories === 1
    ? "All are of one category, but not of one level."
    : "The verdicts on it differ: a name does not say what a tool does.";
}
