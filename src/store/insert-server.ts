import { hash } from "node:crypto";
import type { DatabaseSync, StatementSync } from "node:sqlite";
import type { Server, Tool } from "#catalogue/server.ts";
import type { Assessment } from "#risk/assessment.ts";
import { firstWords, toolWords } from "#store/first-words.ts";
import type { JudgedServer } from "#store/judged.ts";
import { ringPlace } from "#store/ring.ts";

/** Slugs of the attacks that abuse what a tool can do; what fits is decided where the attacks are known. */
export type AttacksOf = (tool: Tool, assessment: Assessment) => readonly string[];

const toolSummaryLength = 160;
const serverSummaryLength = 200;

/** Puts servers into the tables of a store. */
export class ServerInserter {
  readonly #server: StatementSync;
  readonly #tool: StatementSync;
  readonly #verdicts: StatementSync;
  readonly #tag: StatementSync;
  readonly #attack: StatementSync;
  readonly #attacksOf: AttacksOf;

  constructor(database: DatabaseSync, attacksOf: AttacksOf) {
    this.#attacksOf = attacksOf;
    this.#server = database.prepare("INSERT INTO servers VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    this.#tool = database.prepare("INSERT INTO tools VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
    this.#verdicts = database.prepare(
      "INSERT INTO verdicts VALUES (?, ?, ?, 1) ON CONFLICT DO UPDATE SET tools = tools + 1",
    );
    this.#tag = database.prepare("INSERT OR IGNORE INTO tags VALUES (?, ?)");
    this.#attack = database.prepare("INSERT INTO attacks VALUES (?, ?, ?, ?)");
  }

  /**
   * Inserts one server; throws where a tool has no verdict.
   * @param source digest of the text it was read from, where that text can be skipped next time
   */
  insert(judged: JudgedServer, source: string | undefined): void {
    const { server, assessments } = judged;
    const record = JSON.stringify({ ...judged, server: shownOf(server) });
    this.#server.run(
      server.slug,
      server.name,
      server.publisher?.name ?? null,
      server.publisher?.official ? 1 : 0,
      firstWords(server.description, serverSummaryLength),
      JSON.stringify(server.tags),
      server.provenance.date ?? null,
      hash("sha256", record),
      source ?? null,
      record,
    );
    for (const tag of server.tags) this.#tag.run(tag, server.slug);
    for (const [position, tool] of server.tools.entries()) {
      const assessment = assessments[position];
      if (!assessment) throw new Error(`no verdict on ${server.slug}/${tool.slug}`);
      const ring = ringPlace(server.slug, tool.slug);
      this.#tool.run(
        server.slug,
        position,
        tool.slug,
        tool.name,
        assessment.category,
        assessment.level,
        toolWords(server, tool, toolSummaryLength),
        ring,
        server.name,
      );
      this.#verdicts.run(server.slug, assessment.category, assessment.level);
      for (const attack of this.#attacksOf(tool, assessment))
        this.#attack.run(server.slug, position, attack, ring);
    }
  }
}

/** A server without what no page shows of it: what is not stored is neither written nor read again for each page. */
function shownOf({ extra: _, ...server }: Server): Server {
  return { ...server, tools: server.tools.map(({ record: __, outputSchema: ___, ...tool }) => tool) };
}
