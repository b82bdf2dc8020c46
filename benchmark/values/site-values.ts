import { readSiteConfig } from "#build/read-site-config.ts";
import { moreLinks, siteLinks } from "#view/site-links.ts";

/** What the peers' layouts print on every page. */
export function siteValues(root: string): object {
  const { name, footer } = readSiteConfig(root);
  return { name, footer, links: siteLinks, more: moreLinks };
}
