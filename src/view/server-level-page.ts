import { plural } from "#lib/plural.ts";
import type { Level } from "#risk/taxonomy.ts";
import type { Store } from "#store/store.ts";
import { breadcrumbList, graph } from "#view/json-ld.ts";
import { headWords, type Crumb, type Page } from "#view/page.ts";
import { pageSize, paginate, type Pagination } from "#view/pagination.ts";
import { mainPane, type PolicyPane } from "#view/policy-panes.ts";
import { called, say, type Prose } from "#view/prose.ts";
import { routes, siteAddress } from "#view/routes.ts";
import { rulesOf } from "#view/policy-files.ts";
import { ownLinks, ruledLink, type ToolLink } from "#view/tool-link.ts";

/** The tools of one server that share a level, with their rules. */
export interface ServerLevelPage extends Page {
  readonly server: { readonly name: string; readonly href: string };
  readonly level: Level;
  readonly levelHref: string;
  readonly count: Prose;
  readonly rows: readonly (ToolLink & { readonly rule?: string })[];
  readonly pagination: Pagination;
  /** A policy for these tools alone; on the first page only. */
  readonly pane?: PolicyPane;
}

/** One page of the list. Throws where the store holds no such server. */
export function serverLevelPage(store: Store, slug: string, level: Level, page: number): ServerLevelPage {
  const judged = store.server(slug);
  const { server } = judged;
  const rules = rulesOf(judged);
  const all = ownLinks(judged).flatMap((link, index) => {
    const rule = rules[index];
    return rule && link.level === level ? [{ rule, link: ruledLink(link, rule) }] : [];
  });
  const path = routes.serverLevel(slug, level, page);
  const crumbs: readonly Crumb[] = [
    { text: "Home", href: routes.home },
    { text: "Servers", href: routes.servers() },
    { text: server.name, href: routes.server(slug), foreign: true },
    { text: level },
  ];
  const count = plural(all.length, "tool");
  const title = `${level} tools of ${server.name}`.replace(/^./, (letter) => letter.toUpperCase()); // "high tools"
  return {
    ...headWords(
      page === 1 ? title : `${title}, page ${page}`,
      `${count} of ${server.name} ${all.length === 1 ? "is" : "are"} of the level ${level}: what each can do, and the rule to put in front of it.`,
    ),
    path,
    crumbs,
    data: graph([breadcrumbList(crumbs, path, siteAddress)]),
    server: { name: server.name, href: routes.server(slug) },
    level,
    levelHref: routes.level(level),
    count: say`${count} of ${called(server.name)} ${all.length === 1 ? "is" : "are"} of this level.`,
    rows: all.slice((page - 1) * pageSize, page * pageSize).map(({ link }) => link),
    pagination: paginate(all.length, page, (number) => routes.serverLevel(slug, level, number)),
    ...(page === 1
      ? {
          pane: mainPane(
            server,
            all.map(({ rule }) => rule),
          ),
        }
      : {}),
  };
}
