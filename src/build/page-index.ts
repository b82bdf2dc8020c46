import { existsSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync, type SQLInputValue, type StatementSync } from "node:sqlite";
import type { PageTask, RenderedPage } from "#build/page-renderer.ts";

/** Name of the file in its folder. */
export const pageIndexFile = "pages.sqlite";

/** That a page needs the record of its own server goes without saying: `pages.server` says it. */
const tables = `
CREATE TABLE pages (file TEXT PRIMARY KEY, component TEXT, server TEXT, task TEXT) WITHOUT ROWID;
CREATE TABLE needs (need TEXT, file TEXT, PRIMARY KEY (need, file)) WITHOUT ROWID;
CREATE TABLE answers (need TEXT PRIMARY KEY, digest TEXT) WITHOUT ROWID;
`;

/** Made after all rows are in, which is faster than before. */
const indexes = `
CREATE INDEX pages_by_server ON pages (server);
CREATE INDEX needs_by_file ON needs (file);
`;

/**
 * Every page of a site, with what it asked of the store and what it was answered. With the digest of the templates,
 * which hold for all pages, that is every input of every output.
 */
export class PageIndex {
  readonly #database: DatabaseSync;
  readonly #isNew: boolean;
  readonly #lists = new Map<string, StatementSync>();
  /** Needs that a page had and may no longer have: those that none has are forgotten at the end. */
  readonly #released = new Set<string>();

  /** Opens the index in a folder, or makes it; everything up to `close` is one transaction. */
  constructor(folder: string) {
    const file = join(folder, pageIndexFile);
    this.#isNew = !existsSync(file);
    this.#database = new DatabaseSync(file);
    this.#database.exec("PRAGMA synchronous = OFF");
    this.#database.exec("BEGIN");
    if (this.#isNew) this.#database.exec(tables);
  }

  /** Notes pages that were rendered, in the place of what was known of them. */
  put(pages: readonly RenderedPage[]): void {
    const page = this.#database.prepare("INSERT OR REPLACE INTO pages VALUES (?, ?, ?, ?)");
    const needed = this.#database.prepare("INSERT OR IGNORE INTO needs VALUES (?, ?)");
    const answered = this.#database.prepare("INSERT OR REPLACE INTO answers VALUES (?, ?)");
    for (const { task, file, needs } of pages) {
      if (!this.#isNew) this.#release(file);
      const server = task.params["server"] ?? null;
      page.run(file, task.component, server, JSON.stringify(task));
      const own = JSON.stringify(["server", server]);
      for (const [need, digest] of needs) {
        if (need !== own) needed.run(need, file);
        answered.run(need, digest);
      }
    }
  }

  /** Forgets a page that is gone. */
  remove(file: string): void {
    this.#release(file);
    this.#database.prepare("DELETE FROM pages WHERE file = ?").run(file);
  }

  #release(file: string): void {
    const needs = this.#values("SELECT need FROM needs WHERE file = ?", file);
    const servers = this.#values("SELECT server FROM pages WHERE file = ? AND server IS NOT NULL", file);
    for (const need of needs) this.#released.add(need);
    for (const server of servers) this.#released.add(JSON.stringify(["server", server]));
    this.#database.prepare("DELETE FROM needs WHERE file = ?").run(file);
  }

  /** Notes today's answer to a need. */
  answer(need: string, digest: string): void {
    this.#database.prepare("INSERT OR REPLACE INTO answers VALUES (?, ?)").run(need, digest);
  }

  /** What a need was answered when pages were rendered with it; undefined where no page has it. */
  answerTo(need: string): string | undefined {
    return this.#values("SELECT digest FROM answers WHERE need = ?", need)[0];
  }

  /** Needs whose call is none of `methods`. */
  needsOtherThan(methods: readonly string[]): readonly string[] {
    // A need is JSON and begins with `["method"`.
    const ranges = methods.map((method) => `need NOT BETWEEN '["${method}"' AND '["${method}"~'`);
    return this.#values(`SELECT need FROM answers WHERE ${ranges.join(" AND ")}`);
  }

  /** Needs that begin with `call` without its closing bracket, `["byLevel","low"`. */
  needsOf(call: string): readonly string[] {
    return this.#values("SELECT need FROM answers WHERE need BETWEEN ? AND ?", call, `${call}~`);
  }

  /** Files of the pages that have a need. */
  filesNeeding(need: string): readonly string[] {
    const [method, server] = JSON.parse(need) as readonly unknown[];
    const own = method === "server" && typeof server === "string" ? this.filesOf(server) : [];
    return [...own, ...this.#values("SELECT file FROM needs WHERE need = ?", need)];
  }

  /** How a page was rendered. */
  taskOf(file: string): PageTask | undefined {
    const [task] = this.#values("SELECT task FROM pages WHERE file = ?", file);
    return task === undefined ? undefined : (JSON.parse(task) as PageTask);
  }

  /** Every file, sorted. */
  get files(): readonly string[] {
    return this.#values("SELECT file FROM pages ORDER BY file");
  }

  /** Files of the pages of one server, or of those of none. */
  filesOf(server: string | null): readonly string[] {
    return this.#values("SELECT file FROM pages WHERE server IS ?", server);
  }

  close(): void {
    if (this.#isNew) this.#database.exec(indexes);
    // Answers that no page asks for any more would be compared for ever.
    const forget = this.#database.prepare("DELETE FROM answers WHERE need = ?");
    for (const need of this.#released) if (this.filesNeeding(need).length === 0) forget.run(need);
    this.#database.exec("COMMIT");
    this.#database.close();
  }

  /** The first column of every row. */
  #values(query: string, ...values: SQLInputValue[]): readonly string[] {
    const known = this.#lists.get(query);
    const statement = known ?? this.#database.prepare(query);
    if (!known) {
      statement.setReturnArrays(true);
      this.#lists.set(query, statement);
    }
    return (statement.all(...values) as unknown as readonly (readonly [string])[]).map(([value]) => value);
  }
}
