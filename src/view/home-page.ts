import type { Tool } from "#catalogue/server.ts";
import type { Assessment } from "#risk/assessment.ts";
import type { ServerSummary } from "#store/summary.ts";
import { attackListPage } from "#view/attack-list-page.ts";
import type { Attack, AttackLink } from "#view/attack.ts";
import { annotatedDefinition, type AnnotatedDefinition } from "#view/definition.ts";
import { toolContext } from "#view/tool-context.ts";
import type { ToolLink } from "#view/tool-link.ts";
import { formatNumber, plural } from "#lib/plural.ts";
import { categories, levels, type Category, type Level } from "#risk/taxonomy.ts";
import type { Store } from "#store/store.ts";
import { writeDate } from "#view/dates.ts";
import { levelBar, type LevelBar } from "#view/level-bar.ts";
import { serverRow, type ServerRow } from "#view/lists.ts";
import { headWords, type Page } from "#view/page.ts";
import { routes } from "#view/routes.ts";
import { site } from "#view/site.ts";

/** A cell of the catalogue as a matrix. */
export interface MatrixCell {
  readonly level: Level;
  readonly count: string;
  /** Absent where there is nothing to list. */
  readonly href?: string;
  /** 0–5: how deep the cell is inked, by the logarithm of its count. */
  readonly ink: number;
}

export interface MatrixRow {
  readonly category: Category;
  readonly href: string;
  readonly total: string;
  readonly cells: readonly MatrixCell[];
}

export interface HomePage extends Page {
  readonly lead: string;
  readonly steps: readonly string[];
  readonly date: string;
  readonly matrix: readonly MatrixRow[];
  readonly bar: LevelBar;
  readonly riskiest: readonly ServerRow[];
  /** Servers whose definitions were read last, by the day. */
  readonly newest: readonly NewestDay[];
  /** By the place where they get in. */
  readonly attacks: readonly {
    readonly href: string;
    readonly heading: string;
    readonly links: readonly AttackLink[];
  }[];
  /** A tool whose annotated definition shows how a page is read; absent in a catalogue without a fitting one. */
  readonly example?: HomeExample;
}

/** What was read on one day. */
export interface NewestDay {
  readonly date: string;
  readonly servers: readonly { readonly href: string; readonly name: string }[];
}

/** One tool's definition, short enough to stand beside the search. */
export interface HomeExample {
  readonly tool: ToolLink;
  readonly definition: AnnotatedDefinition;
}

const shownServers = 12;
const shownNewest = 12;

/** The first page: what is here, how it is spread, and where the risk is. */
export function homePage(store: Store, attacks: readonly Attack[]): HomePage {
  const { totals } = store;
  const riskiest = store.riskiest(shownServers);
  const example = findExample(store, riskiest);
  const [tools, servers] = [plural(totals.tools, "tool"), plural(totals.servers, "MCP server")];
  return {
    ...headWords(
      site.home.title,
      `${tools} of ${servers}: what each can do, the words of its definition that say so, and the policy rule to put in front of it.`,
    ),
    path: routes.home,
    crumbs: [],
    lead: site.home.lead.replace("{tools}", tools).replace("{servers}", servers),
    steps: site.home.steps,
    date: totals.newest === undefined ? "" : writeDate(totals.newest),
    matrix: categories.map((category) => matrixRow(store, category)),
    bar: levelBar(totals.byLevel),
    riskiest: riskiest.map(serverRow),
    newest: newestDays(store),
    attacks: attackListPage(attacks).groups.map(({ id, heading, rows }) => ({
      href: `${routes.attacks}#${id}`,
      heading,
      links: rows,
    })),
    ...(example ? { example } : {}),
  };
}

function newestDays(store: Store): readonly NewestDay[] {
  const days = Map.groupBy(store.newest(shownNewest), ({ date = "" }) => date);
  return [...days].map(([date, servers]) => ({
    date: writeDate(date),
    servers: servers.map(({ slug, name }) => ({ href: routes.server(slug), name })),
  }));
}

function matrixRow({ totals }: Store, category: Category): MatrixRow {
  const counts = totals.byCategoryAndLevel[category];
  return {
    category,
    href: routes.category(category),
    total: formatNumber(totals.byCategory[category]),
    cells: levels.map((level) => {
      const count = counts[level];
      const cell = { level, count: formatNumber(count), ink: inkOf(count, totals.tools) };
      return count === 0 ? cell : { ...cell, href: routes.categoryLevel(category, level) };
    }),
  };
}

/** Counts span orders of magnitude, so ink goes by their logarithm. */
function inkOf(count: number, total: number): number {
  if (count === 0) return 0;
  return Math.max(1, Math.ceil((Math.log(count + 1) / Math.log(total + 1)) * 5));
}

/**
 * The first critical tool of the riskiest servers whose description is short and plain, and whose verdict has several
 * reasons.
 */
function findExample(store: Store, servers: readonly ServerSummary[]): HomeExample | undefined {
  for (const { slug } of servers) {
    const { server, assessments } = store.server(slug);
    const index = assessments.findIndex((assessment, at) => isExemplary(server.tools[at], assessment));
    const tool = server.tools[index];
    if (!tool) continue;
    const context = toolContext(store, slug, tool.slug);
    const link = context.links[index];
    if (link) return { tool: link, definition: annotatedDefinition(context) };
  }
  return undefined;
}

function isExemplary(tool: Tool | undefined, { level, evidence, band }: Assessment): boolean {
  const text = tool?.description ?? "";
  // "delete_branch"; "GET /users/{id}", "AC000000"
  const hasPlainName = /^[a-z_]{3,28}$/.test(tool?.name ?? "");
  const isPlain = text.length > 40 && text.length < 240 && !/[/{}<>\n]|\d{4}/.test(text);
  const reasons = new Set(evidence.map(({ because }) => because)).size;
  return level === "critical" && band !== "low" && reasons >= 2 && reasons <= 4 && hasPlainName && isPlain;
}
