import type { APIRoute, Params } from "astro";
import { pathsByServer } from "#store/paths-by-server.ts";
import { openStore } from "#store/store.ts";
import { policyFiles, renderPolicyFile } from "#view/policy-files.ts";
import { tier } from "#view/routes.ts";

/**
 * The files of every server's policies with one ending. Each ending is a route of its own, because Astro takes an
 * address for that of a file only by the name of its route. The build calls `renderText` without Astro (`page-renderer.ts`): there are fourteen of these files for each server.
 */
export function policyEndpoint(ending: string) {
  const names = policyFiles
    .filter((file) => file.endsWith(`.${ending}`))
    .map((file) => file.slice(0, -ending.length - 1));
  const getStaticPaths = pathsByServer(({ slug: server }) =>
    // A host that takes only so many files gets none of these either.
    tier === "tools" ? names.map((name) => ({ params: { server, name } })) : [],
  );
  const renderText = ({ server = "", name = "" }: Params): string =>
    renderPolicyFile(openStore(), server, `${name}.${ending}`);
  const GET: APIRoute = ({ params }) => new Response(renderText(params));
  return { getStaticPaths, renderText, GET };
}
