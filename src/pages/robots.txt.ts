import { routes, siteAddress } from "#view/routes.ts";

/** Everything may be read; where the site has an address, so may the list of its pages. */
export function GET(): Response {
  const sitemap =
    siteAddress === undefined ? "" : `\nSitemap: ${new URL(routes.file("sitemap.xml"), siteAddress).href}\n`;
  return new Response(`User-agent: *\nAllow: /\n${sitemap}`);
}
