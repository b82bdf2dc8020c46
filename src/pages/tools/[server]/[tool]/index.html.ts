import type { APIRoute } from "astro";
import { openStore } from "#store/store.ts";
import { redirects, routes, siteAddress, tier } from "#view/routes.ts";
import { toolParams } from "#view/tool-params.ts";

// Where tools are sections of their server's page and the host knows no redirects, the address of a tool's own page
// leads on from here. Base and slugs need no escaping, and nothing else of the catalogue stands in the page.

export function getStaticPaths() {
  return tier === "servers" && redirects === "pages" ? toolParams(openStore()) : [];
}

export const GET: APIRoute = ({ params: { server = "", tool = "" } }) => {
  const href = routes.tool(server, tool);
  const page = siteAddress === undefined ? undefined : siteAddress + routes.server(server);
  return new Response(
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${tool}</title>` +
      `<meta http-equiv="refresh" content="0; url=${href}">` +
      (page === undefined ? "" : `<link rel="canonical" href="${page}">`) +
      `</head><body><p>This tool is shown on <a href="${href}">the page of its server</a>.</p></body></html>\n`,
    { headers: { "Content-Type": "text/html; charset=utf-8" } },
  );
};
