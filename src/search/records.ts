import { clip, visibleText } from "#lib/safe-text.ts";
import { plural } from "#lib/plural.ts";
import type { Server, Tool } from "#catalogue/server.ts";
import type { Assessment } from "#risk/assessment.ts";
import type { ServerSummary, ToolSummary } from "#store/summary.ts";
import { makeRoutes } from "#view/routes.ts";
import type { Tier } from "#view/tier.ts";

/**
 * What Pagefind indexes: `content` is searched and quoted in results, `meta` is shown beside it. It finds a name by its
 * parts too: `create_issue` and `createIssue` by `issue`.
 */
export interface SearchRecord {
  readonly url: string;
  readonly content: string;
  readonly language: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly filters: Readonly<Record<string, string[]>>;
}

/** Addresses in the index are without the base; the search in the browser adds it. */
const routes = { tools: makeRoutes("/", "tools"), servers: makeRoutes("/", "servers") };

/** Descriptions are searched this far. */
const searchedCharacters = 600;

/** Stands between what results quote and what is only searched; `components/search-result.client.ts` cuts there. */
export const searchOnly = "⁝";

/** The record of one tool, which leads to where the tier shows it. */
export function toolRecord(
  server: Server,
  tool: Tool,
  { category, level }: Assessment,
  tier: Tier = "tools",
): SearchRecord {
  return makeRecord({
    url: routes[tier].tool(server.slug, tool.slug),
    content: searchText(tool.description, [tool.title ?? "", tool.name, server.name]),
    meta: { title: tool.name, server: server.name, category, level },
    filters: { category: [category], level: [level] },
  });
}

/** The record of one server; with `tools` it is also found by their names. */
export function serverRecord(server: ServerSummary, tools: readonly ToolSummary[] = []): SearchRecord {
  const { name, slug, summary, publisher, tags } = server;
  const names = tools.map((tool) => tool.name);
  return makeRecord({
    url: routes.tools.server(slug),
    content: searchText(summary, [name, publisher ?? "", ...tags, ...names]),
    meta: { title: name, server: plural(server.tools, "tool") },
    filters: {},
  });
}

/** A written page: an attack, a guide or a term. */
export function makeProseRecord(page: {
  readonly url: string;
  readonly kind: string;
  readonly title: string;
  readonly text: string;
  /** Other names, by which it is found too. */
  readonly words: readonly string[];
}): SearchRecord {
  const { url, kind, title, text, words } = page;
  return makeRecord({
    url,
    content: searchText(text, [title, ...words]),
    meta: { title, kind },
    filters: {},
  });
}

/** A description, which results quote, and words that are searched only. */
function searchText(description: string | undefined, words: readonly string[]): string {
  const quotedText = clip((description ?? "").replace(/\s+/g, " ").trim(), searchedCharacters);
  return `${quotedText} ${searchOnly} ${words.filter((text) => text !== "").join(" ")}`;
}

/** Pagefind dies of half a surrogate pair, and hidden characters would hide in its results: neither goes in. */
function makeRecord(record: Omit<SearchRecord, "language">): SearchRecord {
  const clean = (text: string): string => visibleText(text.toWellFormed());
  return {
    url: record.url,
    content: clean(record.content),
    language: "en",
    meta: Object.fromEntries(Object.entries(record.meta).map(([key, value]) => [key, clean(value)])),
    filters: record.filters,
  };
}
