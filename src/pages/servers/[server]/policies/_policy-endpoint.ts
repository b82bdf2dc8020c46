import type { APIRoute } from "astro";
import { openStore } from "#store/store.ts";
import { policyFiles, renderPolicyFile } from "#view/policy-files.ts";
import { tier } from "#view/routes.ts";

/**
 * The files of every server's policies with one ending. Each ending is a route of its own, because Astro takes an
 * address for that of a file only by the name of its route.
 */
export function policyEndpoint(ending: string) {
  const names = policyFiles
    .filter((file) => file.endsWith(`.${ending}`))
    .map((file) => file.slice(0, -ending.length - 1));
  const getStaticPaths = () =>
    // A host that takes only so many files gets none of these either.
    tier === "tools"
      ? openStore().servers.flatMap(({ slug: server }) => names.map((name) => ({ params: { server, name } })))
      : [];
  const GET: APIRoute = ({ params: { server = "", name = "" } }) =>
    new Response(renderPolicyFile(openStore(), server, `${name}.${ending}`));
  return { getStaticPaths, GET };
}
