import { rmSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { ServerInserter, type AttacksOf } from "#store/insert-server.ts";
import type { JudgedServer } from "#store/judged.ts";
import { indexes, storeFile, storeVersion, tables } from "#store/tables.ts";

/**
 * Writes a store, one server at a time; memory does not grow with the catalogue.
 * Call `add` for every server, then `finish` once.
 */
export class StoreWriter {
  readonly #database: DatabaseSync;
  readonly #inserter: ServerInserter;
  #leftOut = { servers: 0, tools: 0 };

  /**
   * @param folder an existing folder; an older store in it is replaced
   * @param attacksOf which attacks abuse a tool; without it pages of attacks name no tools
   */
  constructor(folder: string, attacksOf: AttacksOf = () => []) {
    const file = join(folder, storeFile);
    rmSync(file, { force: true });
    this.#database = new DatabaseSync(file);
    // A store that a killed build leaves behind is thrown away, so it needs no journal.
    this.#database.exec(
      `PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA user_version = ${storeVersion};`,
    );
    this.#database.exec(tables);
    this.#database.exec("BEGIN");
    this.#inserter = new ServerInserter(this.#database, attacksOf);
  }

  /** Counts what the catalogue holds and the site will not. */
  leaveOut(counts: { readonly servers: number; readonly tools: number }): void {
    this.#leftOut.servers += counts.servers;
    this.#leftOut.tools += counts.tools;
  }

  /** Takes one server, and the digest of its text where that text can be skipped next time. */
  add(judged: JudgedServer, source?: string): void {
    this.#inserter.insert(judged, source);
  }

  /** Completes the store and closes it. */
  finish(): void {
    this.#database
      .prepare("INSERT INTO left_out VALUES (?, ?)")
      .run(this.#leftOut.servers, this.#leftOut.tools);
    this.#database.exec("COMMIT");
    this.#database.exec(indexes);
    this.#database.close();
  }
}
