import { openSync, readFileSync, readSync } from "node:fs";
import { join } from "node:path";
import { levels, type Category, type Level } from "#risk/taxonomy.ts";
import type { JudgedServer } from "#store/judged.ts";
import { storeFiles, storeVersion, type IndexedServer, type StoreIndex } from "#store/layout.ts";
import { RelatedTools } from "#store/related.ts";
import type { ServerSummary, ToolSummary, Totals } from "#store/summary.ts";

/** How many servers' records are kept after they were read: a worker renders a server's pages one after another. */
const keptServers = 4;

/** The judged catalogue on disk, as the pages read it. */
export class Store {
  readonly totals: Totals;
  /** Sorted by slug. */
  readonly servers: readonly ServerSummary[];
  readonly #file: number;
  readonly #bySlug: ReadonlyMap<string, IndexedServer>;
  readonly #kept = new Map<string, JudgedServer>();
  readonly #byCategory: ReadonlyMap<Category, readonly ToolSummary[]>;
  readonly #byLevel: ReadonlyMap<Level, readonly ToolSummary[]>;
  readonly #byName: ReadonlyMap<string, readonly ToolSummary[]>;
  readonly #related: RelatedTools;

  /** @param folder written by `StoreWriter`; throws where it is missing or of another version */
  constructor(folder: string) {
    const index = JSON.parse(readFileSync(join(folder, storeFiles.index), "utf8")) as StoreIndex;
    if (index.version !== storeVersion) throw new Error(`the store in ${folder} is of another version`);
    this.#file = openSync(join(folder, storeFiles.servers), "r");
    this.totals = index.totals;
    this.servers = index.servers.map(({ summary }) => summary);
    this.#bySlug = new Map(index.servers.map((server) => [server.summary.slug, server]));
    const tools = index.servers.flatMap(toolsOf);
    this.#byCategory = Map.groupBy(tools, ({ category }) => category);
    this.#byLevel = Map.groupBy(tools, ({ level }) => level);
    this.#byName = Map.groupBy(tools, ({ name }) => name);
    this.#related = new RelatedTools(this.#byCategory);
  }

  /** One server with its verdicts; throws where there is none of that slug. */
  server(slug: string): JudgedServer {
    const kept = this.#kept.get(slug);
    if (kept) return kept;
    const { offset, length } = this.#entry(slug);
    const bytes = Buffer.alloc(length);
    readSync(this.#file, bytes, 0, length, offset);
    const judged = JSON.parse(bytes.toString("utf8")) as JudgedServer;
    const oldest = this.#kept.keys().next().value;
    if (oldest !== undefined && this.#kept.size >= keptServers) this.#kept.delete(oldest);
    this.#kept.set(slug, judged);
    return judged;
  }

  /** A server's tools as lists show them, in the server's order; throws where there is no such server. */
  toolsOf(slug: string): readonly ToolSummary[] {
    return toolsOf(this.#entry(slug));
  }

  /** Up to six tools of the same category on other servers. */
  related(server: string, toolSlug: string): readonly ToolSummary[] {
    const tool = this.toolsOf(server).find(({ slug }) => slug === toolSlug);
    return tool ? this.#related.of(tool) : [];
  }

  /** Tools of exactly this name on every server, sorted by server. */
  sameName(name: string): readonly ToolSummary[] {
    return this.#byName.get(name) ?? [];
  }

  /** Names that more than one server uses. */
  get sharedNames(): readonly string[] {
    return [...this.#byName].filter(([, tools]) => tools.length > 1).map(([name]) => name);
  }

  byCategory(category: Category): readonly ToolSummary[] {
    return this.#byCategory.get(category) ?? [];
  }

  byLevel(level: Level): readonly ToolSummary[] {
    return this.#byLevel.get(level) ?? [];
  }

  /** Servers with the most critical tools first, then the most high ones, and so on; then by slug. */
  get riskiest(): readonly ServerSummary[] {
    return this.servers.toSorted((a, b) => {
      for (const level of levels.toReversed()) {
        const difference = b.byLevel[level] - a.byLevel[level];
        if (difference !== 0) return difference;
      }
      return 0;
    });
  }

  #entry(slug: string): IndexedServer {
    const entry = this.#bySlug.get(slug);
    if (!entry) throw new Error(`no server ${slug} in the store`);
    return entry;
  }
}

function toolsOf({ summary, tools }: IndexedServer): readonly ToolSummary[] {
  return tools.map((tool) => ({ ...tool, server: summary.slug, serverName: summary.name }));
}

let opened: Store | undefined;

/** The store of this build: the folder that `TOOLRISK_STORE` names, opened once in a process. */
export function openStore(): Store {
  const folder = process.env["TOOLRISK_STORE"];
  if (folder === undefined) {
    throw new Error("TOOLRISK_STORE is not set: pages are built by `toolrisk build`, not by Astro alone");
  }
  opened ??= new Store(folder);
  return opened;
}
