import type { JudgedServer } from "#store/judged.ts";
import { noteNeed } from "#store/needs.ts";
import type { Queries } from "#store/queries.ts";
import type { ToolSummary } from "#store/summary.ts";
import { readToolsOf } from "#store/tool-rows.ts";

/** How many servers' records are kept after they were read: a worker renders a server's pages one after another. */
const keptServers = 4;

interface KeptServer {
  readonly digest: string;
  judged?: JudgedServer;
  tools?: readonly ToolSummary[];
}

/** Servers as they were judged. */
export class ServerRecords {
  readonly #queries: Queries;
  readonly #kept = new Map<string, KeptServer>();

  constructor(queries: Queries) {
    this.#queries = queries;
  }

  /** Throws where there is no server of that slug. */
  server(slug: string): JudgedServer {
    const kept = this.#keep(slug);
    kept.judged ??= this.#readRecord(slug);
    return noteNeed(["server", slug], kept.judged, kept.digest);
  }

  toolsOf(slug: string): readonly ToolSummary[] {
    const kept = this.#keep(slug);
    kept.tools ??= readToolsOf(this.#queries, slug);
    // The rows are made of nothing but the server's record.
    return noteNeed(["server", slug], kept.tools, kept.digest);
  }

  #keep(slug: string): KeptServer {
    const known = this.#kept.get(slug);
    if (known) return known;
    const row = this.#queries.row<KeptServer>("SELECT digest FROM servers WHERE slug = ?", slug);
    if (!row) throw new Error(`no server ${slug} in the store`);
    const oldest = this.#kept.keys().next().value;
    if (oldest !== undefined && this.#kept.size >= keptServers) this.#kept.delete(oldest);
    const added = { digest: row.digest };
    this.#kept.set(slug, added);
    return added;
  }

  #readRecord(slug: string): JudgedServer {
    const row = this.#queries.row<{ record: string }>("SELECT record FROM servers WHERE slug = ?", slug);
    if (!row) throw new Error(`no record of ${slug} in the store`);
    return JSON.parse(row.record) as JudgedServer;
  }
}
