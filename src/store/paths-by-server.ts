import { openStore } from "#store/store.ts";
import type { ServerSummary } from "#store/summary.ts";

/** What Astro's `getStaticPaths` of a page kind gives that has pages for each server. */
export interface PathsByServer<Path> {
  (): readonly Path[];
  /** The same for one server, so that a build never has the paths of all servers in memory at once. */
  readonly ofServer: (server: ServerSummary) => readonly Path[];
}

/**
 * @param ofServer the paths of one server; nothing but the server's own record may decide them, since the next build
 * asks again only for servers whose records changed
 */
export function pathsByServer<Path>(
  ofServer: (server: ServerSummary) => readonly Path[],
): PathsByServer<Path> {
  return Object.assign(() => openStore().servers.flatMap(ofServer), { ofServer });
}
