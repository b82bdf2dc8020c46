import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { levels, type Category, type Level } from "#risk/taxonomy.ts";
import { Answers } from "#store/answers.ts";
import type { JudgedServer } from "#store/judged.ts";
import { noteNeed } from "#store/needs.ts";
import { Queries } from "#store/queries.ts";
import { roundDown } from "#store/round-down.ts";
import { readServerList } from "#store/server-list.ts";
import { ServerRecords } from "#store/server-records.ts";
import type {
  AttackedTools,
  ServerSummary,
  SharedName,
  TagSummary,
  ToolSummary,
  Totals,
  VerdictCount,
} from "#store/summary.ts";
import { storeFile, storeVersion } from "#store/tables.ts";
import {
  readAttacked,
  readList,
  readNamesakes,
  readRelated,
  readVerdicts,
  type ToolPlace,
} from "#store/tool-rows.ts";
import { readTotals } from "#store/totals.ts";

const exampleCount = 8;

/**
 * The judged catalogue on disk, as the pages read it. Every answer that a page may show is noted (`needs.ts`), so that a
 * later build knows which pages a change touches. Lists are sorted by the server's slug, then in the server's own
 * order.
 */
export class Store {
  readonly #queries: Queries;
  readonly #records: ServerRecords;
  readonly #answers = new Answers();
  #totals: Totals | undefined;
  #servers: readonly ServerSummary[] | undefined;
  #bySlug: ReadonlyMap<string, ServerSummary> | undefined;

  /** @param folder written by `StoreWriter`; throws where it is missing or of another version */
  constructor(folder: string) {
    const file = join(folder, storeFile);
    if (!existsSync(file)) throw new Error(`no store in ${folder}`);
    this.#queries = new Queries(file);
    this.#records = new ServerRecords(this.#queries);
    const version = this.#queries.row<{ user_version: number }>("PRAGMA user_version")?.user_version;
    if (version !== storeVersion) throw new Error(`the store in ${folder} is of another version`);
  }

  get totals(): Totals {
    return this.#answers.give(["totals"], () => this.#readTotals());
  }

  /** How many servers and tools there are at least: two digits, so that a page that says it changes seldom. */
  get catalogueSize(): Pick<Totals, "servers" | "tools"> {
    return this.#answers.give(["catalogueSize"], () => {
      const { servers, tools } = this.#readTotals();
      return { servers: roundDown(servers), tools: roundDown(tools) };
    });
  }

  /** Every server, sorted by slug. */
  get servers(): readonly ServerSummary[] {
    return this.#answers.give(["servers"], () => this.#readServers());
  }

  /** SHA-256, hex, over every server with its verdicts and over what is left out: equal for equal input. */
  get inputDigest(): string {
    const hash = createHash("sha256").update(JSON.stringify(this.totals.leftOut));
    for (const { slug, digest } of this.#queries.each<{ slug: string; digest: string }>(
      "SELECT slug, digest FROM servers ORDER BY slug",
    )) {
      hash.update(`${slug} ${digest}\n`);
    }
    return hash.digest("hex");
  }

  /** One server with its verdicts; throws where there is none of that slug. */
  server(slug: string): JudgedServer {
    return this.#records.server(slug);
  }

  /** A server's tools as lists show them. */
  toolsOf(server: string): readonly ToolSummary[] {
    return this.#records.toolsOf(server);
  }

  /** Up to five tools of the same category on other servers, at most one a server (see `ring.ts`). */
  related(
    server: string,
    { slug, category }: { readonly slug: string; readonly category: Category },
  ): readonly ToolSummary[] {
    const tool = { slug, category };
    return noteNeed(["related", server, tool], readRelated(this.#queries, server, tool));
  }

  /** The tools that an attack abuses, as `AttacksOf` said when they were written. */
  attackedTools(attack: string): AttackedTools {
    const count = "SELECT count(*) AS tools FROM attacks WHERE attack = ?";
    const tools = this.#queries.row<{ tools: number }>(count, attack)?.tools ?? 0;
    const examples = readAttacked(this.#queries, attack, exampleCount);
    return noteNeed(["attackedTools", attack], { tools, examples });
  }

  /** Tools of exactly this name, `count` of them from the `from`-th on. */
  sameName(name: string, from = 0, count = -1): readonly ToolSummary[] {
    return this.#answers.give(["sameName", name, from, count], () =>
      readNamesakes(this.#queries, name, from, count),
    );
  }

  /** The verdicts on the tools of exactly this name, the most frequent first. */
  verdictsOnName(name: string): readonly VerdictCount[] {
    return this.#answers.give(["verdictsOnName", name], () => readVerdicts(this.#queries, name));
  }

  /** Names that more than one server uses, sorted. */
  get sharedNames(): readonly SharedName[] {
    const query = `SELECT name, count(DISTINCT server) AS servers FROM tools
      GROUP BY name HAVING servers > 1 ORDER BY name`;
    return this.#answers.give(["sharedNames"], () => this.#queries.rows<SharedName>(query));
  }

  /** Every tag, sorted. */
  get tags(): readonly TagSummary[] {
    const query = "SELECT tag, count(*) AS servers FROM tags GROUP BY tag ORDER BY tag";
    return this.#answers.give(["tags"], () => this.#queries.rows<TagSummary>(query));
  }

  /** Servers with a tag, `count` of them from the `from`-th on. */
  serversWithTag(tag: string, from = 0, count = -1): readonly ServerSummary[] {
    const query = "SELECT server AS slug FROM tags WHERE tag = ? ORDER BY server LIMIT ? OFFSET ?";
    return noteNeed(["serversWithTag", tag, from, count], this.#summaries(query, tag, count, from));
  }

  /** The `count` servers whose definitions were read last. */
  newest(count: number): readonly ServerSummary[] {
    const query = "SELECT slug FROM servers WHERE date IS NOT NULL ORDER BY date DESC, slug LIMIT ?";
    return noteNeed(["newest", count], this.#summaries(query, count));
  }

  /** The servers whose slugs a query gives, in its order. */
  #summaries(query: string, ...values: readonly (string | number)[]): readonly ServerSummary[] {
    this.#bySlug ??= new Map(this.#readServers().map((server) => [server.slug, server]));
    const slugs = this.#queries.rows<{ slug: string }>(query, ...values);
    return slugs.flatMap(({ slug }) => this.#bySlug?.get(slug) ?? []);
  }

  #readServers(): readonly ServerSummary[] {
    return (this.#servers ??= readServerList(this.#queries));
  }

  #readTotals(): Totals {
    return (this.#totals ??= readTotals(this.#queries));
  }

  /** Tools of a category, `count` of them from the `from`-th on. */
  byCategory(category: Category, from = 0, count = -1): readonly ToolSummary[] {
    const list = readList(this.#queries, "category = ?", [category], { from, count });
    return noteNeed(["byCategory", category, from, count], list);
  }

  /** Tools of a level, `count` of them from the `from`-th on. */
  byLevel(level: Level, from = 0, count = -1): readonly ToolSummary[] {
    const list = readList(this.#queries, "level = ?", [level], { from, count });
    return noteNeed(["byLevel", level, from, count], list);
  }

  /** Tools of a category at a level, `count` of them from the `from`-th on. */
  byCategoryAndLevel(category: Category, level: Level, from = 0, count = -1): readonly ToolSummary[] {
    const list = readList(this.#queries, "category = ? AND level = ?", [category, level], { from, count });
    return noteNeed(["byCategoryAndLevel", category, level, from, count], list);
  }

  /** How many tools of a list stand before a place in the catalogue, whether a tool stands there or not. */
  rankOf(
    { server, position }: ToolPlace,
    { category, level }: { readonly category?: string | undefined; readonly level?: string | undefined },
  ): number {
    const query = `SELECT count(*) AS rank FROM tools
      WHERE (server, position) < (?, ?) AND (? IS NULL OR category = ?) AND (? IS NULL OR level = ?)`;
    const values = [category ?? null, category ?? null, level ?? null, level ?? null];
    return this.#queries.row<{ rank: number }>(query, server, position, ...values)?.rank ?? 0;
  }

  /** The `count` servers with the most critical tools; among equals those with the most high ones, and so on. */
  riskiest(count: number): readonly ServerSummary[] {
    const worstFirst = levels.toReversed();
    const sorted = this.#readServers().toSorted((a, b) => {
      const level = worstFirst.find((candidate) => a.byLevel[candidate] !== b.byLevel[candidate]);
      return level === undefined ? 0 : b.byLevel[level] - a.byLevel[level];
    });
    return noteNeed(["riskiest", count], sorted.slice(0, count));
  }
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
