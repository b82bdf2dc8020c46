import { readSiteConfig } from "#build/read-site-config.ts";
import { routes } from "#view/routes.ts";

/** What the peers' layouts print on every page; the links are those of `src/layouts/Base.astro`. */
export function siteValues(root: string): object {
  const { name, footer } = readSiteConfig(root);
  return {
    name,
    footer,
    links: [
      { text: "Servers", href: routes.servers() },
      { text: "Categories", href: routes.categories },
      { text: "Levels", href: routes.levels },
      { text: "Attacks", href: routes.attacks },
      { text: "Guides", href: routes.guides },
    ],
    more: [
      { text: "Method", href: routes.method },
      { text: "Signals", href: routes.signals },
      { text: "Formats", href: routes.formats },
      { text: "Glossary", href: routes.glossary },
      { text: "Names in common", href: routes.names() },
      { text: "Tags", href: routes.tags() },
      { text: "Search", href: routes.search },
    ],
  };
}
