import { plural } from "#lib/plural.ts";
import { categories, levels, type Category, type Level } from "#risk/taxonomy.ts";
import type { Store } from "#store/store.ts";
import type { ServerSummary } from "#store/summary.ts";
import { levelBar, type LevelBar } from "#view/level-bar.ts";
import { headWords, type Page } from "#view/page.ts";
import { pageParams, pageSize, paginate, type Pagination } from "#view/pagination.ts";
import { routes } from "#view/routes.ts";
import { toolLink, type ToolLink } from "#view/tool-link.ts";

/** A server as a list shows it. */
export interface ServerRow {
  readonly href: string;
  readonly name: string;
  readonly publisher: string;
  readonly official: boolean;
  readonly summary: string;
  readonly tools: number;
  readonly bar: LevelBar;
  readonly critical: number;
}

export interface ServerListPage extends Page {
  readonly heading: string;
  readonly count: string;
  readonly rows: readonly ServerRow[];
  readonly pagination: Pagination;
}

/** One page of the list of all servers. */
export function serverListPage(store: Store, page: number): ServerListPage {
  const { servers, totals } = store;
  const count = `${plural(totals.servers, "server")} with ${plural(totals.tools, "tool")}`;
  return {
    ...headWords(
      titleOf("Servers", page),
      `${count}: who makes them, what their tools can do, and the rules to put in front of them.`,
    ),
    path: routes.servers(page),
    crumbs: [{ text: "Home", href: routes.home }, { text: "Servers" }],
    heading: "Servers",
    count,
    rows: servers.slice((page - 1) * pageSize, page * pageSize).map(serverRow),
    pagination: paginate(servers.length, page, routes.servers),
  };
}

export function serverRow(server: ServerSummary): ServerRow {
  return {
    href: routes.server(server.slug),
    name: server.name,
    // A product and its maker often share a name, which need not be said twice.
    publisher: server.publisher === server.name ? "" : (server.publisher ?? ""),
    official: server.official,
    summary: server.summary,
    tools: server.tools,
    bar: levelBar(server.byLevel),
    critical: server.byLevel.critical,
  };
}

/** A list of tools of one category, of one level, or of both. */
export interface ToolListPage extends Page {
  readonly heading: string;
  readonly category?: Category;
  readonly level?: Level;
  readonly count: string;
  /** The same list by the other measure, with counts. */
  readonly narrower: readonly {
    readonly href: string;
    readonly category?: Category;
    readonly level?: Level;
    readonly count: number;
  }[];
  readonly rows: readonly ToolLink[];
  readonly pagination: Pagination;
}

/** Which list: the tools of a category, of a level, or of a category at a level. */
export type ToolListId =
  | { readonly category: Category; readonly level?: Level }
  | { readonly category?: undefined; readonly level: Level };

/** One page of a list of tools. */
export function toolListPage(store: Store, { category, level }: ToolListId, page: number): ToolListPage {
  const { totals } = store;
  const from = (page - 1) * pageSize;
  const list = { ...(category === undefined ? {} : { category }), ...(level === undefined ? {} : { level }) };
  const total = countTools(store, list);
  const heading = headingOf(list);
  const rows =
    category === undefined
      ? level === undefined
        ? []
        : store.byLevel(level, from, pageSize)
      : level === undefined
        ? store.byCategory(category, from, pageSize)
        : store.byCategoryAndLevel(category, level, from, pageSize);
  return {
    ...headWords(
      titleOf(heading, page),
      `${heading}: ${plural(total, "tool")} of ${plural(totals.servers, "server")}, each with its evidence and its rule.`,
    ),
    path: addressOf(list, page),
    crumbs: crumbsOf(list),
    ...(category === undefined ? {} : { picture: { category, level } }),
    heading,
    ...list,
    count: plural(total, "tool"),
    narrower: narrowerLists(store, list),
    rows: rows.map(toolLink),
    pagination: paginate(total, page, (number) => addressOf(list, number)),
  };
}

/** The pages of a list, as the parameters of their routes. */
export function toolListParams(store: Store, list: ToolListId): ReturnType<typeof pageParams> {
  return pageParams(countTools(store, list));
}

interface Measures {
  readonly category?: Category | undefined;
  readonly level?: Level | undefined;
}

function countTools({ totals }: Store, { category, level }: Measures): number {
  if (category === undefined) return level === undefined ? totals.tools : totals.byLevel[level];
  return level === undefined ? totals.byCategory[category] : totals.byCategoryAndLevel[category][level];
}

function headingOf({ category, level }: Measures): string {
  if (category === undefined) return `Tools of the level ${level ?? ""}`;
  return level === undefined ? `${category} tools` : `${category} tools of the level ${level}`;
}

function addressOf({ category, level }: Measures, page: number): string {
  if (category === undefined) return level === undefined ? routes.levels : routes.level(level, page);
  return level === undefined ? routes.category(category, page) : routes.categoryLevel(category, level, page);
}

function crumbsOf({ category, level }: Measures): Page["crumbs"] {
  const home = { text: "Home", href: routes.home };
  if (category === undefined) return [home, { text: "Levels", href: routes.levels }, { text: level ?? "" }];
  const parent = { text: "Categories", href: routes.categories };
  if (level === undefined) return [home, parent, { text: category }];
  return [home, parent, { text: category, href: routes.category(category) }, { text: level }];
}

function narrowerLists({ totals }: Store, { category, level }: Measures): ToolListPage["narrower"] {
  const both = totals.byCategoryAndLevel;
  const cells =
    category === undefined
      ? categories.map((other) => ({ category: other, level: level ?? "low" }) as const)
      : level === undefined
        ? levels.toReversed().map((other) => ({ category, level: other }) as const)
        : [];
  return cells
    .map((cell) => ({
      href: routes.categoryLevel(cell.category, cell.level),
      count: both[cell.category][cell.level],
      ...(category === undefined ? { category: cell.category } : { level: cell.level }),
    }))
    .filter(({ count }) => count > 0);
}

function titleOf(heading: string, page: number): string {
  return page === 1 ? heading : `${heading}, page ${page}`;
}
