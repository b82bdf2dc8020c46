import type { Store } from "#store/store.ts";

/** Server and slug of every tool, as the parameters of its routes. */
export function toolParams(
  store: Store,
): readonly { readonly params: { readonly server: string; readonly tool: string } }[] {
  return store.servers.flatMap(({ slug: server }) =>
    store.toolsOf(server).map(({ slug: tool }) => ({ params: { server, tool } })),
  );
}
