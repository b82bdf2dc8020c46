import { createHash } from "node:crypto";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync, type StatementSync } from "node:sqlite";
import type { JudgedServer } from "#store/judged.ts";
import { ringPlace } from "#store/ring.ts";
import { firstWords } from "#store/first-words.ts";
import { indexes, storeFile, storeVersion, tables } from "#store/tables.ts";

const toolSummaryLength = 160;
const serverSummaryLength = 200;

/**
 * Writes a store, one server at a time; memory does not grow with the catalogue.
 * Call `add` for every server, then `finish` once.
 */
export class StoreWriter {
  readonly #database: DatabaseSync;
  readonly #insertServer: StatementSync;
  readonly #insertTool: StatementSync;
  readonly #insertTag: StatementSync;
  #leftOut = { servers: 0, tools: 0 };

  /** @param folder an existing folder; an older store in it is replaced */
  constructor(folder: string) {
    const file = join(folder, storeFile);
    rmSync(file, { force: true });
    this.#database = new DatabaseSync(file);
    // A store that a killed build leaves behind is thrown away, so it needs no journal.
    this.#database.exec(
      `PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA user_version = ${storeVersion};`,
    );
    this.#database.exec(tables);
    this.#database.exec("BEGIN");
    this.#insertServer = this.#database.prepare("INSERT INTO servers VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
    this.#insertTool = this.#database.prepare("INSERT INTO tools VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
    this.#insertTag = this.#database.prepare("INSERT OR IGNORE INTO tags VALUES (?, ?)");
  }

  /** Counts what the catalogue holds and the site will not. */
  leaveOut(counts: { readonly servers: number; readonly tools: number }): void {
    this.#leftOut.servers += counts.servers;
    this.#leftOut.tools += counts.tools;
  }

  /** Takes one server; throws where a tool has no verdict. */
  add(judged: JudgedServer): void {
    const { server, assessments } = judged;
    const record = JSON.stringify(judged);
    this.#insertServer.run(
      server.slug,
      server.name,
      server.publisher?.name ?? null,
      server.publisher?.official ? 1 : 0,
      firstWords(server.description, serverSummaryLength),
      JSON.stringify(server.tags),
      server.provenance.date ?? null,
      record,
      createHash("sha256").update(record).digest("hex"),
    );
    for (const tag of server.tags) this.#insertTag.run(tag, server.slug);
    for (const [position, tool] of server.tools.entries()) {
      const assessment = assessments[position];
      if (!assessment) throw new Error(`no verdict on ${server.slug}/${tool.slug}`);
      this.#insertTool.run(
        server.slug,
        position,
        tool.slug,
        tool.name,
        assessment.category,
        assessment.level,
        firstWords(tool.description, toolSummaryLength),
        ringPlace(server.slug, tool.slug),
      );
    }
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
