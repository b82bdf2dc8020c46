import { plural } from "#lib/plural.ts";
import { guideKinds, type GuideKind, type GuideRecord } from "#view/guide-record.ts";
import { breadcrumbList, graph } from "#view/json-ld.ts";
import { headWords, type Crumb, type Page } from "#view/page.ts";
import { routes, siteAddress } from "#view/routes.ts";
import { listSources, type ShownSource } from "#view/sources.ts";

/** A guide as its file says it. */
export interface Guide {
  /** Name of the file in `content/guides`, without its ending. */
  readonly slug: string;
  readonly record: GuideRecord;
}

/** A guide as a list shows it. */
export interface GuideRow {
  readonly href: string;
  readonly title: string;
  readonly summary: string;
}

export interface GuideListPage extends Page {
  readonly groups: readonly {
    readonly id: string;
    readonly heading: string;
    readonly rows: readonly GuideRow[];
  }[];
}

/** All guides, by what they are about. */
export function guideListPage(guides: readonly Guide[]): GuideListPage {
  const kinds = Object.entries(guideKinds) as [GuideKind, string][];
  return {
    ...headWords(
      "Guides",
      `${plural(guides.length, "guide")}: judge a server before you connect it, put a policy in force in each format, and run the generator on your own catalogue.`,
    ),
    path: routes.guides,
    crumbs: [{ text: "Home", href: routes.home }, { text: "Guides" }],
    groups: kinds
      .map(([id, heading]) => ({ id, heading, rows: inOrder(guides, id).map(guideRow) }))
      .filter(({ rows }) => rows.length > 0),
  };
}

export interface GuidePage extends Page {
  readonly heading: string;
  readonly summary: string;
  readonly kind: string;
  /** The page of the format that it is about. */
  readonly format?: string;
  readonly sources: readonly ShownSource[];
  /** The others of its kind. */
  readonly others: readonly GuideRow[];
}

/** The page of one guide, but its text. */
export function guidePage(guide: Guide, guides: readonly Guide[]): GuidePage {
  const { title, summary, kind, format, sources } = guide.record;
  const path = routes.guide(guide.slug);
  const crumbs: readonly Crumb[] = [
    { text: "Home", href: routes.home },
    { text: "Guides", href: routes.guides },
    { text: title },
  ];
  return {
    ...headWords(title, summary),
    path,
    crumbs,
    data: graph([
      { "@type": "TechArticle", headline: title, description: summary },
      breadcrumbList(crumbs, path, siteAddress),
    ]),
    heading: title,
    summary,
    kind: guideKinds[kind],
    ...(format === undefined ? {} : { format: routes.format(format) }),
    sources: listSources(sources),
    others: inOrder(guides, kind)
      .filter((other) => other !== guide)
      .map(guideRow),
  };
}

function inOrder(guides: readonly Guide[], kind: GuideKind): readonly Guide[] {
  return guides
    .filter(({ record }) => record.kind === kind)
    .toSorted((a, b) => a.record.order - b.record.order);
}

function guideRow({ slug, record: { title, summary } }: Guide): GuideRow {
  return { href: routes.guide(slug), title, summary };
}
