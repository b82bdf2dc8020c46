import { plural } from "#lib/plural.ts";
import type { GlossaryRecord } from "#view/glossary-record.ts";
import { breadcrumbList, graph } from "#view/json-ld.ts";
import { headWords, type Crumb, type Page } from "#view/page.ts";
import { routes, siteAddress } from "#view/routes.ts";
import { listSources, type ShownSource } from "#view/sources.ts";

/** A term as its file says it. */
export interface Term {
  /** Name of the file in `content/glossary`, without its ending. */
  readonly slug: string;
  readonly record: GlossaryRecord;
}

/** A term with its definition in one sentence. */
export interface ShownTerm {
  readonly slug: string;
  readonly href: string;
  readonly term: string;
  readonly short: string;
  readonly aliases: readonly string[];
}

export interface GlossaryPage extends Page {
  readonly count: string;
  /** By first letter, in the order of the alphabet. */
  readonly letters: readonly { readonly letter: string; readonly terms: readonly ShownTerm[] }[];
}

/** All terms. */
export function glossaryPage(terms: readonly Term[]): GlossaryPage {
  const sorted = terms.map(showTerm).toSorted((a, b) => compareWords(a.term, b.term));
  const byLetter = Map.groupBy(sorted, ({ term }) => term.slice(0, 1).toUpperCase());
  return {
    ...headWords(
      "Glossary",
      `${plural(terms.length, "word")} of MCP, of policies and of this site, each in one sentence with an example.`,
    ),
    path: routes.glossary,
    crumbs: [{ text: "Home", href: routes.home }, { text: "Glossary" }],
    count: plural(terms.length, "word"),
    letters: [...byLetter].map(([letter, group]) => ({ letter, terms: group })),
  };
}

export interface TermPage extends Page, ShownTerm {
  readonly related: readonly ShownTerm[];
  readonly sources: readonly ShownSource[];
}

/** The page of one term, but its explanation. */
export function termPage(term: Term, terms: readonly Term[]): TermPage {
  const { record } = term;
  const shown = showTerm(term);
  const crumbs: readonly Crumb[] = [
    { text: "Home", href: routes.home },
    { text: "Glossary", href: routes.glossary },
    { text: record.term },
  ];
  return {
    ...headWords(`${record.term}: what it means`, record.short),
    path: shown.href,
    crumbs,
    data: graph([
      {
        "@type": "DefinedTerm",
        name: record.term,
        description: record.short,
        ...(record.aliases.length > 0 ? { alternateName: record.aliases } : {}),
      },
      breadcrumbList(crumbs, shown.href, siteAddress),
    ]),
    ...shown,
    related: record.related.flatMap((slug) => {
      const other = terms.find((candidate) => candidate.slug === slug);
      return other ? [showTerm(other)] : [];
    }),
    sources: listSources(record.sources),
  };
}

function showTerm({ slug, record }: Term): ShownTerm {
  const { term, short, aliases } = record;
  return { slug, href: routes.term(slug), term, short, aliases };
}

/** Names of the protocol keep their case, so the alphabet goes without it. */
function compareWords(a: string, b: string): number {
  const [left, right] = [a.toLowerCase(), b.toLowerCase()];
  return left < right ? -1 : left > right ? 1 : 0;
}
