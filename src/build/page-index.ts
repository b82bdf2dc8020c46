import { join } from "node:path";
import { DatabaseSync, type SQLInputValue } from "node:sqlite";
import type { PageTask, RenderedPage } from "#build/page-renderer.ts";

/** Name of the file in its folder. */
export const pageIndexFile = "pages.sqlite";

const tables = `
CREATE TABLE IF NOT EXISTS pages (file TEXT PRIMARY KEY, component TEXT, server TEXT, task TEXT) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS pages_by_server ON pages (server, component);
CREATE TABLE IF NOT EXISTS needs (need TEXT, file TEXT, PRIMARY KEY (need, file)) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS needs_by_file ON needs (file);
CREATE TABLE IF NOT EXISTS answers (need TEXT PRIMARY KEY, digest TEXT) WITHOUT ROWID;
`;

/**
 * Every page of a site, with what it asked of the store and what it was answered. With the digest of the templates,
 * which hold for all pages, that is every input of every output.
 */
export class PageIndex {
  readonly #database: DatabaseSync;

  /** Opens the index in a folder, or makes it; everything up to `close` is one transaction. */
  constructor(folder: string) {
    this.#database = new DatabaseSync(join(folder, pageIndexFile));
    this.#database.exec("PRAGMA synchronous = OFF");
    this.#database.exec(tables);
    this.#database.exec("BEGIN");
  }

  /** Notes pages that were rendered, in the place of what was known of them. */
  put(pages: readonly RenderedPage[]): void {
    const page = this.#database.prepare("INSERT OR REPLACE INTO pages VALUES (?, ?, ?, ?)");
    const forget = this.#database.prepare("DELETE FROM needs WHERE file = ?");
    const needed = this.#database.prepare("INSERT OR IGNORE INTO needs VALUES (?, ?)");
    const answered = this.#database.prepare("INSERT OR REPLACE INTO answers VALUES (?, ?)");
    for (const { task, file, needs } of pages) {
      forget.run(file);
      page.run(file, task.component, task.params["server"] ?? null, JSON.stringify(task));
      for (const [need, digest] of needs) {
        needed.run(need, file);
        answered.run(need, digest);
      }
    }
  }

  /** Forgets a page that is gone. */
  remove(file: string): void {
    for (const table of ["needs", "pages"])
      this.#database.prepare(`DELETE FROM ${table} WHERE file = ?`).run(file);
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
    return this.#values("SELECT file FROM needs WHERE need = ?", need);
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
    // Answers that no page asks for any more would be compared for ever.
    this.#database.exec(
      "DELETE FROM answers WHERE NOT EXISTS (SELECT 1 FROM needs WHERE needs.need = answers.need)",
    );
    this.#database.exec("COMMIT");
    this.#database.close();
  }

  /** The first column of every row. */
  #values(query: string, ...values: SQLInputValue[]): readonly string[] {
    return this.#database
      .prepare(query)
      .all(...values)
      .map((row) => String(Object.values(row)[0]));
  }
}
