import type { Store } from "#store/store.ts";
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
  /** Every page of the choice but those of tools. */
  readonly others: readonly PageTask[];
  batches(): Iterable<readonly PageTask[]>;
}

/**
 * The pages of a choice in batches: those of one server stay together, so that a worker reads its record once.
 * Pages of no server come first: lists are the heaviest.
 */
export async function planPages(renderer: PageRenderer, store: Store, choice: PageChoice): Promise<PagePlan> {
  const others = await renderer.listPages();
  const byServer = Map.groupBy(others, ({ params }) => params["server"]);
  const common = choice.common ? (byServer.get(undefined) ?? []) : [];
  const servers = store.servers.filter(({ slug }) => choice.server(slug));
  const pagesOf = (slug: string): readonly PageTask[] => byServer.get(slug) ?? [];
  const hasToolPages = renderer.toolPages !== null;
  return {
    others: [...common, ...servers.flatMap(({ slug }) => pagesOf(slug))],
    total: servers.reduce(
      (sum, { slug, tools }) => sum + pagesOf(slug).length + (hasToolPages ? tools : 0),
      common.length,
    ),
    *batches() {
      for (let from = 0; from < common.length; from += batchSize) yield common.slice(from, from + batchSize);
      for (const { slug } of servers) {
        yield [...pagesOf(slug), ...toolTasks(renderer, store, slug)];
      }
    },
  };
}

/** The pages of a server's tools. */
export function toolTasks({ toolPages }: PageRenderer, store: Store, server: string): readonly PageTask[] {
  if (toolPages === null) return [];
  return store.toolsOf(server).map(({ slug }) => ({ component: toolPages, params: { server, tool: slug } }));
}
