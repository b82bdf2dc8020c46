import { formatNumber, plural } from "#lib/plural.ts";
import type { Store } from "#store/store.ts";
import { serverRow, type ServerRow } from "#view/lists.ts";
import { headWords, type Page } from "#view/page.ts";
import { pageSize, paginate, type Pagination } from "#view/pagination.ts";
import { routes } from "#view/routes.ts";

export interface TagListPage extends Page {
  readonly count: string;
  readonly rows: readonly { readonly href: string; readonly tag: string; readonly servers: string }[];
  readonly pagination: Pagination;
}

/** One page of the list of tags. */
export function tagListPage(store: Store, page: number): TagListPage {
  const { tags } = store;
  const count = plural(tags.length, "tag");
  return {
    ...headWords(
      page === 1 ? "Tags" : `Tags, page ${page}`,
      `${count} by which the servers of the catalogue are found, each with its servers.`,
    ),
    path: routes.tags(page),
    crumbs: [{ text: "Home", href: routes.home }, { text: "Tags" }],
    count,
    rows: tags.slice((page - 1) * pageSize, page * pageSize).map(({ tag, servers }) => ({
      href: routes.tag(tag),
      tag,
      servers: formatNumber(servers),
    })),
    pagination: paginate(tags.length, page, routes.tags),
  };
}

export interface TagPage extends Page {
  readonly tag: string;
  readonly count: string;
  readonly rows: readonly ServerRow[];
  readonly pagination: Pagination;
}

/** One page of the servers with a tag. */
export function tagPage(
  store: Store,
  { tag, servers }: { tag: string; servers: number },
  page: number,
): TagPage {
  const count = plural(servers, "server");
  return {
    ...headWords(
      page === 1 ? `Servers tagged ${tag}` : `Servers tagged ${tag}, page ${page}`,
      `${count} tagged ${tag}: what their tools can do, and the rules to put in front of them.`,
    ),
    path: routes.tag(tag, page),
    crumbs: [
      { text: "Home", href: routes.home },
      { text: "Tags", href: routes.tags() },
      { text: tag, foreign: true },
    ],
    tag,
    count,
    rows: store.serversWithTag(tag, (page - 1) * pageSize, pageSize).map(serverRow),
    pagination: paginate(servers, page, (number) => routes.tag(tag, number)),
  };
}
