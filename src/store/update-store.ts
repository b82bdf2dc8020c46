import { join } from "node:path";
import { DatabaseSync, type StatementSync } from "node:sqlite";
import type { Category, Level } from "#risk/taxonomy.ts";
import { ServerInserter, type AttacksOf } from "#store/insert-server.ts";
import type { JudgedServer } from "#store/judged.ts";
import { relatedCandidates } from "#store/ring.ts";
import { storeFile } from "#store/tables.ts";

/** A tool as lists and cross-links show it, and where it stands. */
export interface ToolRow {
  readonly server: string;
  readonly serverName: string;
  readonly position: number;
  readonly slug: string;
  readonly name: string;
  readonly category: Category;
  readonly level: Level;
  readonly summary: string;
  readonly ring: number;
}

/** What an update changed in a store, as far as it decides which pages must be looked at. */
export interface StoreChanges {
  /** Servers that were added, changed or removed. */
  readonly servers: ReadonlySet<string>;
  /** Servers of these that are gone. */
  readonly gone: ReadonlySet<string>;
  /** Tool rows that are not as they were, old and new. */
  readonly rows: readonly ToolRow[];
  /** Tools whose neighbours on the ring may have changed. */
  readonly neighbours: readonly Pick<ToolRow, "server" | "slug" | "category">[];
  /** No page can show anything that is not as it was. */
  readonly isNothing: boolean;
  /** The store's file was written to, be it that a text now says the same in other words. */
  readonly isWritten: boolean;
}

/** Brings a store up to date with a catalogue, in one transaction. Call `keep` or `put` for every server, then `finish`. */
export class StoreUpdater {
  readonly #database: DatabaseSync;
  readonly #inserter: ServerInserter;
  /** Asked for every server of the catalogue. */
  readonly #bySource: StatementSync;
  readonly #seen = new Set<string>();
  readonly #changed = new Set<string>();
  readonly #rows: ToolRow[] = [];
  readonly #neighbours = new Map<string, Pick<ToolRow, "server" | "slug" | "category">>();
  readonly #leftOut = { servers: 0, tools: 0 };
  #isPut = false;

  /** @param attacksOf which attacks abuse a tool, the same as when the store was written */
  constructor(folder: string, attacksOf: AttacksOf = () => []) {
    this.#database = new DatabaseSync(join(folder, storeFile));
    this.#database.exec("BEGIN");
    this.#inserter = new ServerInserter(this.#database, attacksOf);
    this.#bySource = this.#database.prepare(
      `SELECT slug, (SELECT coalesce(sum(tools), 0) FROM verdicts WHERE server = servers.slug) AS tools
       FROM servers WHERE source = ?`,
    );
  }

  /** The server that was read from a text of this digest before, and how many tools it has. */
  find(source: string): { readonly slug: string; readonly tools: number } | undefined {
    return this.#bySource.get(source) as { slug: string; tools: number } | undefined;
  }

  /** The server is as it was. */
  keep(slug: string): void {
    this.#seen.add(slug);
  }

  /** The server is new, or its text has changed. */
  put(judged: JudgedServer, source: string | undefined): void {
    const { slug } = judged.server;
    this.#isPut = true;
    this.#seen.add(slug);
    const before = this.#digest(slug);
    const old = this.#toolRows(slug);
    if (before !== undefined) this.#delete(slug);
    this.#inserter.insert(judged, source);
    if (before === this.#digest(slug)) return;
    this.#changed.add(slug);
    this.#noteRows(old, this.#toolRows(slug));
  }

  /** Counts what the catalogue holds and the site will not. */
  leaveOut(counts: { readonly servers: number; readonly tools: number }): void {
    this.#leftOut.servers += counts.servers;
    this.#leftOut.tools += counts.tools;
  }

  /** Removes the servers that were neither kept nor put, commits, and tells what changed. */
  finish(): StoreChanges {
    const slugs = this.#database.prepare("SELECT slug FROM servers").all() as unknown as { slug: string }[];
    const gone = new Set(slugs.map(({ slug }) => slug).filter((slug) => !this.#seen.has(slug)));
    for (const slug of gone) {
      this.#noteRows(this.#toolRows(slug), []);
      this.#delete(slug);
      this.#changed.add(slug);
    }
    for (const row of this.#rows) this.#noteNeighbours(row);
    const { servers, tools } = this.#leftOut;
    const leftOut = this.#database
      .prepare("UPDATE left_out SET servers = ?, tools = ? WHERE servers <> ? OR tools <> ?")
      .run(servers, tools, servers, tools);
    this.#database.exec("COMMIT");
    this.#database.close();
    const isNothing = this.#changed.size === 0 && leftOut.changes === 0;
    return {
      isNothing,
      isWritten: !isNothing || this.#isPut,
      servers: this.#changed,
      gone,
      rows: this.#rows,
      neighbours: [...this.#neighbours.values()],
    };
  }

  /** Forgets everything that was done, unless it is finished. */
  abandon(): void {
    if (!this.#database.isOpen) return;
    this.#database.exec("ROLLBACK");
    this.#database.close();
  }

  #digest(slug: string): string | undefined {
    const row = this.#database.prepare("SELECT digest FROM servers WHERE slug = ?").get(slug);
    return row?.["digest"] as string | undefined;
  }

  #toolRows(slug: string): readonly ToolRow[] {
    return this.#database.prepare("SELECT * FROM tools WHERE server = ?").all(slug) as unknown as ToolRow[];
  }

  #delete(slug: string): void {
    for (const [table, column] of [
      ["servers", "slug"],
      ["tools", "server"],
      ["verdicts", "server"],
      ["attacks", "server"],
      ["tags", "server"],
    ] as const) {
      this.#database.prepare(`DELETE FROM ${table} WHERE ${column} = ?`).run(slug);
    }
  }

  /** Notes rows that stand only on one side. */
  #noteRows(old: readonly ToolRow[], today: readonly ToolRow[]): void {
    const sides = [old, today].map((rows) => new Map(rows.map((row) => [JSON.stringify(row), row])));
    const [before, after] = sides as [Map<string, ToolRow>, Map<string, ToolRow>];
    for (const [text, row] of before) if (!after.has(text)) this.#rows.push(row);
    for (const [text, row] of after) if (!before.has(text)) this.#rows.push(row);
  }

  /**
   * The tools before this one on its ring, which may be or have been linked to it (`Store.related`). The ring as it is
   * at the end suffices: a tool that was nearer to one that is gone has a new one between them, and is its neighbour.
   */
  #noteNeighbours({ category, ring }: ToolRow): void {
    const query = (side: "<" | ">="): string => `
      SELECT server, slug, category FROM tools WHERE category = ? AND ring ${side} ?
      ORDER BY ring DESC, server DESC, position DESC LIMIT ${relatedCandidates + 1}`;
    const before = this.#database.prepare(query("<")).all(category, ring);
    const around =
      before.length > relatedCandidates ? [] : this.#database.prepare(query(">=")).all(category, ring);
    for (const row of [...before, ...around] as unknown as ToolRow[]) {
      this.#neighbours.set(`${row.server}/${row.slug}`, row);
    }
  }
}
