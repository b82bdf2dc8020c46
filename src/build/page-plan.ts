import type { Store } from "#store/store.ts";
import type { PageRenderer, PageTask } from "#build/page-renderer.ts";

/** The page kind with by far the most pages: they are listed from the store, one server at a time. */
const toolPages = "src/pages/tools/[server]/[tool].astro";

/** Pages of no server in one batch. */
const batchSize = 40;

/**
 * Every page of the site in batches: the pages of one server stay together, so that a worker reads its record once.
 * Pages of no server come first: lists are the heaviest.
 */
export async function planPages(renderer: PageRenderer, store: Store): Promise<PagePlan> {
  const others = await renderer.listPages(toolPages);
  const byServer = Map.groupBy(others, ({ params }) => params["server"]);
  return {
    total: others.length + store.totals.tools,
    *batches() {
      const common = byServer.get(undefined) ?? [];
      for (let from = 0; from < common.length; from += batchSize) yield common.slice(from, from + batchSize);
      for (const { slug } of store.servers) {
        const tools = store.toolsOf(slug).map((tool) => ({
          component: toolPages,
          params: { server: slug, tool: tool.slug },
        }));
        yield [...(byServer.get(slug) ?? []), ...tools];
      }
    },
  };
}

export interface PagePlan {
  readonly total: number;
  batches(): Iterable<readonly PageTask[]>;
}
