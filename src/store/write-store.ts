import { closeSync, mkdirSync, openSync, writeFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import type { ReadStep } from "#catalogue/read.ts";
import { VerdictCounter } from "#store/counts.ts";
import type { JudgedServer } from "#store/judged.ts";
import { storeFiles, storeVersion, type IndexedServer, type StoreIndex } from "#store/layout.ts";
import { summariseServer, summariseTools } from "#store/summarise.ts";
import type { Totals } from "#store/summary.ts";
import { compareCodeUnits } from "#lib/compare.ts";

/**
 * Writes a store, one server at a time. Only the index is held in memory.
 * Call `add` for every step of the catalogue, then `finish` once.
 */
export class StoreWriter {
  readonly #folder: string;
  readonly #file: number;
  readonly #counter = new VerdictCounter();
  readonly #servers: IndexedServer[] = [];
  #offset = 0;
  #leftOut = { servers: 0, tools: 0 };
  #newest: string | undefined;

  /** @param folder made where it is missing; an older store in it is overwritten */
  constructor(folder: string) {
    mkdirSync(folder, { recursive: true });
    this.#folder = folder;
    this.#file = openSync(join(folder, storeFiles.servers), "w");
  }

  /** Takes one step of the catalogue; `judged` is its server with the verdicts, where it has one. */
  add(step: Pick<ReadStep, "problems">, judged: JudgedServer | undefined): void {
    for (const { leftOut } of step.problems) {
      this.#leftOut.servers += leftOut?.servers ?? 0;
      this.#leftOut.tools += leftOut?.tools ?? 0;
    }
    if (!judged) return;
    const line = Buffer.from(`${JSON.stringify(judged)}\n`);
    writeSync(this.#file, line);
    this.#servers.push({
      summary: summariseServer(judged),
      offset: this.#offset,
      length: line.length,
      tools: summariseTools(judged),
    });
    this.#offset += line.length;
    this.#counter.add(judged.assessments);
    const date = judged.server.provenance.date;
    if (date !== undefined && (this.#newest === undefined || date > this.#newest)) this.#newest = date;
  }

  /** Writes the index and closes the store. */
  finish(): Totals {
    closeSync(this.#file);
    const totals: Totals = {
      servers: this.#servers.length,
      tools: this.#servers.reduce((sum, server) => sum + server.tools.length, 0),
      byCategory: this.#counter.byCategory,
      byLevel: this.#counter.byLevel,
      byCategoryAndLevel: this.#counter.byCategoryAndLevel,
      leftOut: this.#leftOut,
      newest: this.#newest,
    };
    const servers = this.#servers.toSorted((a, b) => compareCodeUnits(a.summary.slug, b.summary.slug));
    const index: StoreIndex = { version: storeVersion, totals, servers };
    writeFileSync(join(this.#folder, storeFiles.index), JSON.stringify(index));
    return totals;
  }
}
