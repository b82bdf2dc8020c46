import type { Store } from "#store/store.ts";
import type { ServerSummary } from "#store/summary.ts";
import type { PageRenderer, PageTask } from "#build/page-renderer.ts";

/** Pages of no server in one batch. */
const batchSize = 40;

/** Which pages a build renders. */
export interface PageChoice {
  /** Pages of no server: home, lists, prose. */
  readonly common: boolean;
  /** Whether the pages of a server are rendered. */
  server(slug: string): boolean;
}

export const everyPage: PageChoice = { common: true, server: () => true };

export interface PagePlan {
  readonly total: number;
  /** Pages of no server. */
  readonly common: readonly PageTask[];
  /** The pages of a server and of its tools. */
  pagesOf(server: ServerSummary): readonly PageTask[];
  batches(): Iterable<readonly PageTask[]>;
}

/**
 * The pages of a choice in batches: those of one server stay together, so that a worker reads its record once.
 * Pages of no server come first: lists are the heaviest.
 */
export async function planPages(renderer: PageRenderer, store: Store, choice: PageChoice): Promise<PagePlan> {
  const common = choice.common ? await renderer.listPages() : [];
  const serverPages = await renderer.serverPages();
  const servers = store.servers.filter(({ slug }) => choice.server(slug));
  const hasToolPages = renderer.toolPages !== null;
  const pagesOf = (server: ServerSummary): readonly PageTask[] => [
    ...serverPages(server),
    ...toolTasks(renderer, store, server.slug),
  ];
  return {
    common,
    pagesOf,
    total: servers.reduce(
      (sum, server) => sum + serverPages(server).length + (hasToolPages ? server.tools : 0),
      common.length,
    ),
    *batches() {
      for (let from = 0; from < common.length; from += batchSize) yield common.slice(from, from + batchSize);
      for (const server of servers) yield pagesOf(server);
    },
  };
}

/** The pages of a server's tools. */
function toolTasks({ toolPages }: PageRenderer, store: Store, server: string): readonly PageTask[] {
  if (toolPages === null) return [];
  return store.toolsOf(server).map(({ slug }) => ({ component: toolPages, params: { server, tool: slug } }));
}
