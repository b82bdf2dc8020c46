import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { levels, type Category, type Level } from "#risk/taxonomy.ts";
import type { JudgedServer } from "#store/judged.ts";
import { noteNeed } from "#store/needs.ts";
import { Queries } from "#store/queries.ts";
import { relatedCandidates, ringPlace } from "#store/ring.ts";
import { roundDown } from "#store/round-down.ts";
import { readServerList } from "#store/server-list.ts";
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
import { readTotals } from "#store/totals.ts";

/** How many servers' records are kept after they were read: a worker renders a server's pages one after another. */
const keptServers = 4;

const relatedCount = 6;

const exampleCount = 8;

const selectTools = `
  SELECT tools.server AS server, servers.name AS serverName, tools.name AS name, tools.slug AS slug,
    category, level, tools.summary AS summary
  FROM tools JOIN servers ON servers.slug = tools.server`;

interface KeptServer {
  readonly judged: JudgedServer;
  readonly digest: string;
  tools?: readonly ToolSummary[];
}

interface ToolPlace {
  readonly server: string;
  readonly position: number;
}

/**
 * The judged catalogue on disk, as the pages read it. Every answer that a page may show is noted (`needs.ts`), so that a
 * later build knows which pages a change touches. Lists are sorted by the server's slug, then in the server's own
 * order.
 */
export class Store {
  readonly #queries: Queries;
  readonly #kept = new Map<string, KeptServer>();
  #totals: Totals | undefined;
  #servers: readonly ServerSummary[] | undefined;
  #bySlug: ReadonlyMap<string, ServerSummary> | undefined;

  /** @param folder written by `StoreWriter`; throws where it is missing or of another version */
  constructor(folder: string) {
    const file = join(folder, storeFile);
    if (!existsSync(file)) throw new Error(`no store in ${folder}`);
    this.#queries = new Queries(file);
    const version = this.#queries.row<{ user_version: number }>("PRAGMA user_version")?.user_version;
    if (version !== storeVersion) throw new Error(`the store in ${folder} is of another version`);
  }

  get totals(): Totals {
    this.#totals ??= readTotals(this.#queries);
    return noteNeed(["totals"], this.#totals);
  }

  /** How many servers and tools there are at least: two digits, so that a page that says it changes seldom. */
  get catalogueSize(): Pick<Totals, "servers" | "tools"> {
    this.#totals ??= readTotals(this.#queries);
    const { servers, tools } = this.#totals;
    return noteNeed(["catalogueSize"], { servers: roundDown(servers), tools: roundDown(tools) });
  }

  /** Every server, sorted by slug. */
  get servers(): readonly ServerSummary[] {
    this.#servers ??= readServerList(this.#queries);
    return noteNeed(["servers"], this.#servers);
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
    const { judged, digest } = this.#kept.get(slug) ?? this.#readServer(slug);
    return noteNeed(["server", slug], judged, digest);
  }

  #readServer(slug: string): KeptServer {
    const row = this.#queries.row<{ record: string; digest: string }>(
      "SELECT record, digest FROM servers WHERE slug = ?",
      slug,
    );
    if (!row) throw new Error(`no server ${slug} in the store`);
    const read: KeptServer = { judged: JSON.parse(row.record) as JudgedServer, digest: row.digest };
    const oldest = this.#kept.keys().next().value;
    if (oldest !== undefined && this.#kept.size >= keptServers) this.#kept.delete(oldest);
    this.#kept.set(slug, read);
    return read;
  }

  /** A server's tools as lists show them. */
  toolsOf(server: string): readonly ToolSummary[] {
    const kept = this.#kept.get(server) ?? this.#readServer(server);
    kept.tools ??= this.#queries.rows(`${selectTools} WHERE tools.server = ? ORDER BY position`, server);
    // The rows are made of nothing but the server's record.
    return noteNeed(["server", server], kept.tools, kept.digest);
  }

  /** Up to six tools of the same category on other servers, at most one a server (see `ring.ts`). */
  related(
    server: string,
    tool: { readonly slug: string; readonly category: Category },
  ): readonly ToolSummary[] {
    const place = ringPlace(server, tool.slug);
    // The index alone answers this; only the six that are shown are read whole.
    const candidates = (side: ">" | "<="): readonly ToolPlace[] =>
      this.#queries.rows(
        `SELECT server, position FROM tools WHERE category = ? AND ring ${side} ?
         ORDER BY ring, server, position LIMIT ${relatedCandidates}`,
        tool.category,
        place,
      );
    const after = candidates(">");
    const around = after.length < relatedCandidates ? [...after, ...candidates("<=")] : after;
    const others = around.filter((candidate) => candidate.server !== server);
    const related = this.#readTools(onePerServer(others, relatedCount));
    return noteNeed(["related", server, { slug: tool.slug, category: tool.category }], related);
  }

  #readTools(places: readonly ToolPlace[]): readonly ToolSummary[] {
    const read = `${selectTools} WHERE tools.server = ? AND position = ?`;
    return places.flatMap(({ server, position }) => this.#queries.rows<ToolSummary>(read, server, position));
  }

  /** The tools that an attack abuses, as `AttacksOf` said when they were written. */
  attackedTools(attack: string): AttackedTools {
    const count = "SELECT count(*) AS tools FROM attacks WHERE attack = ?";
    const tools = this.#queries.row<{ tools: number }>(count, attack)?.tools ?? 0;
    const first = `SELECT server, position FROM attacks WHERE attack = ?
      ORDER BY ring, server, position LIMIT ${relatedCandidates}`;
    const examples = this.#readTools(
      onePerServer(this.#queries.rows<ToolPlace>(first, attack), exampleCount),
    );
    return noteNeed(["attackedTools", attack], { tools, examples });
  }

  /** Tools of exactly this name, `count` of them from the `from`-th on. */
  sameName(name: string, from = 0, count = -1): readonly ToolSummary[] {
    const query = `${selectTools} WHERE tools.name = ? ORDER BY tools.server LIMIT ? OFFSET ?`;
    return noteNeed(
      ["sameName", name, from, count],
      this.#queries.rows<ToolSummary>(query, name, count, from),
    );
  }

  /** The verdicts on the tools of exactly this name, the most frequent first. */
  verdictsOnName(name: string): readonly VerdictCount[] {
    const query = `SELECT category, level, count(*) AS tools FROM tools WHERE name = ?
      GROUP BY category, level ORDER BY tools DESC, category, level`;
    return noteNeed(["verdictsOnName", name], this.#queries.rows<VerdictCount>(query, name));
  }

  /** Names that more than one server uses, sorted. */
  get sharedNames(): readonly SharedName[] {
    const query = `SELECT name, count(DISTINCT server) AS servers FROM tools
      GROUP BY name HAVING servers > 1 ORDER BY name`;
    return noteNeed(["sharedNames"], this.#queries.rows<SharedName>(query));
  }

  /** Every tag, sorted. */
  get tags(): readonly TagSummary[] {
    const query = "SELECT tag, count(*) AS servers FROM tags GROUP BY tag ORDER BY tag";
    return noteNeed(["tags"], this.#queries.rows<TagSummary>(query));
  }

  /** Servers with a tag, `count` of them from the `from`-th on. */
  serversWithTag(tag: string, from = 0, count = -1): readonly ServerSummary[] {
    const query = "SELECT server FROM tags WHERE tag = ? ORDER BY server LIMIT ? OFFSET ?";
    const slugs = this.#queries.rows<{ server: string }>(query, tag, count, from);
    const servers = slugs.flatMap(({ server }) => this.#summaries.get(server) ?? []);
    return noteNeed(["serversWithTag", tag, from, count], servers);
  }

  /** The `count` servers whose definitions were read last. */
  newest(count: number): readonly ServerSummary[] {
    const query = "SELECT slug FROM servers WHERE date IS NOT NULL ORDER BY date DESC, slug LIMIT ?";
    const slugs = this.#queries.rows<{ slug: string }>(query, count);
    return noteNeed(
      ["newest", count],
      slugs.flatMap(({ slug }) => this.#summaries.get(slug) ?? []),
    );
  }

  get #summaries(): ReadonlyMap<string, ServerSummary> {
    this.#servers ??= readServerList(this.#queries);
    this.#bySlug ??= new Map(this.#servers.map((server) => [server.slug, server]));
    return this.#bySlug;
  }

  /** Tools of a category, `count` of them from the `from`-th on. */
  byCategory(category: Category, from = 0, count = -1): readonly ToolSummary[] {
    const list = this.#list("category = ?", [category], from, count);
    return noteNeed(["byCategory", category, from, count], list);
  }

  /** Tools of a level, `count` of them from the `from`-th on. */
  byLevel(level: Level, from = 0, count = -1): readonly ToolSummary[] {
    return noteNeed(["byLevel", level, from, count], this.#list("level = ?", [level], from, count));
  }

  /** Tools of a category at a level, `count` of them from the `from`-th on. */
  byCategoryAndLevel(category: Category, level: Level, from = 0, count = -1): readonly ToolSummary[] {
    const list = this.#list("category = ? AND level = ?", [category, level], from, count);
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

  #list(where: string, values: readonly string[], from: number, count: number): readonly ToolSummary[] {
    // What is skipped is skipped in the index alone.
    const places = `SELECT server, position FROM tools WHERE ${where} ORDER BY server, position LIMIT ? OFFSET ?`;
    return this.#queries.rows(
      `${selectTools} WHERE (tools.server, position) IN (${places}) ORDER BY tools.server, position`,
      ...values,
      count,
      from,
    );
  }

  /** The `count` servers with the most critical tools; among equals those with the most high ones, and so on. */
  riskiest(count: number): readonly ServerSummary[] {
    const worstFirst = levels.toReversed();
    this.#servers ??= readServerList(this.#queries);
    const sorted = this.#servers.toSorted((a, b) => {
      const level = worstFirst.find((candidate) => a.byLevel[candidate] !== b.byLevel[candidate]);
      return level === undefined ? 0 : b.byLevel[level] - a.byLevel[level];
    });
    return noteNeed(["riskiest", count], sorted.slice(0, count));
  }
}

/** The first places of different servers. */
function onePerServer(places: readonly ToolPlace[], count: number): readonly ToolPlace[] {
  const first = new Map<string, ToolPlace>();
  for (const place of places) {
    if (first.size === count) break;
    if (!first.has(place.server)) first.set(place.server, place);
  }
  return [...first.values()];
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
