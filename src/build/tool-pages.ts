import type { Redirects, Tier } from "#view/tier.ts";

/** The tier of a build, with how addresses of tools' own pages lead on. */
export interface TierChoice {
  readonly tier: Tier;
  readonly redirects: Redirects;
}

/**
 * The page kind of which every tool has one: its page, or what leads on from its address; null where there is neither.
 * It has by far the most pages, which are therefore listed from the store, one server at a time.
 */
export function toolPagesOf({ tier, redirects }: TierChoice): string | null {
  if (tier === "tools") return "src/pages/tools/[server]/[tool].astro";
  return redirects === "pages" ? "src/pages/tools/[server]/[tool]/index.html.ts" : null;
}

/** Whether a file is a page with an address of its own: not the page for what is not found, nor one that leads on. */
export function isPage(file: string, { tier }: Pick<TierChoice, "tier">): boolean {
  if (tier === "servers" && file.startsWith("tools/")) return false;
  return file === "index.html" || file.endsWith("/index.html");
}
