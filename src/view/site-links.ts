import { routes } from "#view/routes.ts";

/** A link that every page has. */
export interface SiteLink {
  readonly text: string;
  readonly href: string;
}

/** At the top of every page. */
export const siteLinks: readonly SiteLink[] = [
  { text: "Servers", href: routes.servers() },
  { text: "Categories", href: routes.categories },
  { text: "Levels", href: routes.levels },
  { text: "Attacks", href: routes.attacks },
  { text: "Guides", href: routes.guides },
];

/** At its bottom. */
export const moreLinks: readonly SiteLink[] = [
  { text: "Method", href: routes.method },
  { text: "Signals", href: routes.signals },
  { text: "Formats", href: routes.formats },
  { text: "Glossary", href: routes.glossary },
  { text: "Names in common", href: routes.names() },
  { text: "Tags", href: routes.tags() },
  { text: "Search", href: routes.search },
];
