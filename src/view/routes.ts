import { toolSlug } from "#lib/slug.ts";
import type { Category, Level } from "#risk/taxonomy.ts";
import type { Redirects, Tier } from "#view/tier.ts";

/** A list's page, 1-based; the first one has the list's own address. */
function pageSuffix(page: number): string {
  return page > 1 ? `page/${page}/` : "";
}

/**
 * Every address of the site, below `base` (`/` or `/x`, with or without a slash at its end).
 * Slugs are `[a-z0-9-]`, so nothing here needs escaping.
 */
export function makeRoutes(base: string, tier: Tier = "tools") {
  const root = base.endsWith("/") ? base : `${base}/`;
  const toolPage = (server: string, tool: string): string => `${root}tools/${server}/${tool}/`;
  const toolSection = (server: string, tool: string): string => `${root}servers/${server}/#${tool}`;
  return {
    home: root,
    servers: (page = 1) => `${root}servers/${pageSuffix(page)}`,
    server: (slug: string) => `${root}servers/${slug}/`,
    /** The tools of a server that share a level. */
    serverLevel: (slug: string, level: Level, page = 1) =>
      `${root}servers/${slug}/${level}/${pageSuffix(page)}`,
    /** A file of `policyFiles`: a server's whole policy in one format, or its test vectors. */
    policyFile: (server: string, file: string) => `${root}servers/${server}/policies/${file}`,
    /** Where a tool is shown: its page, or its section of its server's page. */
    tool: tier === "tools" ? toolPage : toolSection,
    /** A tool's own page, also where it only leads on. */
    toolPage,
    categories: `${root}categories/`,
    category: (category: Category, page = 1) =>
      `${root}categories/${category.toLowerCase()}/${pageSuffix(page)}`,
    categoryLevel: (category: Category, level: Level, page = 1) =>
      `${root}categories/${category.toLowerCase()}/${level}/${pageSuffix(page)}`,
    levels: `${root}levels/`,
    level: (level: Level, page = 1) => `${root}levels/${level}/${pageSuffix(page)}`,
    names: (page = 1) => `${root}names/${pageSuffix(page)}`,
    /** A tool name that several servers use. */
    name: (name: string, page = 1) => `${root}names/${toolSlug(name)}/${pageSuffix(page)}`,
    tags: (page = 1) => `${root}tags/${pageSuffix(page)}`,
    tag: (tag: string, page = 1) => `${root}tags/${toolSlug(tag)}/${pageSuffix(page)}`,
    attacks: `${root}attacks/`,
    /** Attacks, terms and guides are named by their files: `[a-z0-9-]`. */
    attack: (slug: string) => `${root}attacks/${slug}/`,
    glossary: `${root}glossary/`,
    term: (slug: string) => `${root}glossary/${slug}/`,
    guides: `${root}guides/`,
    guide: (slug: string) => `${root}guides/${slug}/`,
    method: `${root}method/`,
    search: `${root}search/`,
    signals: `${root}signals/`,
    /** An id of the registry of signals: `[a-z-]`. */
    signal: (id: string) => `${root}signals/${id}/`,
    formats: `${root}formats/`,
    format: (id: string) => `${root}formats/${id}/`,
    /** A file of `public/`, of the search bundle, or a picture. */
    file: (path: string) => `${root}${path}`,
  } as const;
}

/** Where tools are shown in this build. */
export const tier: Tier = (import.meta.env as ImportMetaEnv | undefined)?.TOOLRISK_TIER ?? "tools";

/** How addresses of tools' own pages lead on in this build. */
export const redirects: Redirects =
  (import.meta.env as ImportMetaEnv | undefined)?.TOOLRISK_REDIRECTS ?? "none";

/** The one place where pages learn Astro's base; outside Astro there is none. */
export const routes = makeRoutes((import.meta.env as ImportMetaEnv | undefined)?.BASE_URL ?? "/", tier);

/**
 * The id of a part of a page. Where tools are sections of their server's page, their slugs are ids there, and the page's
 * own ids begin with what no slug can begin with.
 */
export function partId(name: string): string {
  return tier === "servers" ? `_${name}` : name;
}

/** Address of the site, where the build was given one: `https://example.org`. */
export const siteAddress = (import.meta.env as ImportMetaEnv | undefined)?.SITE;
