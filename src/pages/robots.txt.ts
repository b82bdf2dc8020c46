import { routes, siteAddress } from "#view/routes.ts";

// Workers render components with it (src/build/render-direct.ts): it must be the copy that the compiled pages use.
export { renderToString } from "astro/runtime/server/render/astro/render.js";

/** Everything may be read; where the site has an address, so may the list of its pages. */
export function GET(): Response {
  const sitemap =
    siteAddress === undefined ? "" : `\nSitemap: ${new URL(routes.file("sitemap.xml"), siteAddress).href}\n`;
  return new Response(`User-agent: *\nAllow: /\n${sitemap}`);
}
