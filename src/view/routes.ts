import type { Category, Level } from "#risk/taxonomy.ts";

/** A list's page, 1-based; the first one has the list's own address. */
function pageSuffix(page: number): string {
  return page > 1 ? `page/${page}/` : "";
}

/**
 * Every address of the site, below `base` (`/` or `/x`, with or without a slash at its end).
 * Slugs are `[a-z0-9-]`, so nothing here needs escaping.
 */
export function makeRoutes(base: string) {
  const root = base.endsWith("/") ? base : `${base}/`;
  return {
    home: root,
    servers: (page = 1) => `${root}servers/${pageSuffix(page)}`,
    server: (slug: string) => `${root}servers/${slug}/`,
    tool: (server: string, tool: string) => `${root}tools/${server}/${tool}/`,
    categories: `${root}categories/`,
    category: (category: Category, page = 1) =>
      `${root}categories/${category.toLowerCase()}/${pageSuffix(page)}`,
    categoryLevel: (category: Category, level: Level, page = 1) =>
      `${root}categories/${category.toLowerCase()}/${level}/${pageSuffix(page)}`,
    levels: `${root}levels/`,
    level: (level: Level, page = 1) => `${root}levels/${level}/${pageSuffix(page)}`,
    signals: `${root}signals/`,
    /** An id of the registry of signals: `[a-z-]`. */
    signal: (id: string) => `${root}signals/${id}/`,
    formats: `${root}formats/`,
    format: (id: string) => `${root}formats/${id}/`,
    /** A file of `public/` or of the search bundle. */
    file: (path: string) => `${root}${path}`,
  } as const;
}

/** The one place where pages learn Astro's base; outside Astro there is none. */
export const routes = makeRoutes((import.meta.env as ImportMetaEnv | undefined)?.BASE_URL ?? "/");

/** Address of the site, where the build was given one: `https://example.org`. */
export const siteAddress = (import.meta.env as ImportMetaEnv | undefined)?.SITE;
