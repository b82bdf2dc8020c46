import { ringPlace } from "#store/ring.ts";
import type { Store } from "#store/store.ts";
import type { Tier } from "#view/tier.ts";
import { serverRecord, toolRecord, type SearchRecord } from "#search/records.ts";

/** How much a bundle may hold, in tools. */
export interface SearchLimits {
  /** Up to this many one bundle holds everything. */
  readonly oneBundle: number;
  /** Above this many an index of tools outgrows the reader's connection and our memory: servers are indexed, with their tools' names. */
  readonly toolRecords: number;
  /** About how many a bundle of tools holds: an edited tool costs indexing that many again, a reader's search one bundle more. */
  readonly bucket: number;
}

/**
 * Measured with Pagefind 1.5 on two cores, 21 November 2026: 10,000 records take 4 s in one bundle, 2,500 of them 1 s. A
 * first search of them takes 1.0 s in one bundle, 1.2 s in four and 1.4 s in eight, by 10 Mbit/s and 80 ms.
 */
export const searchLimits: SearchLimits = { oneBundle: 5_000, toolRecords: 50_000, bucket: 2_500 };

/** A part of the search that is indexed by itself. */
export interface SearchBundle {
  /** Folder below `pagefind/`; empty for the main one, which the search opens with. */
  readonly folder: string;
  /** Whether the records of a server are in it. */
  holds(server: string): boolean;
  /** The records of servers and tools. */
  records(): Iterable<SearchRecord>;
  /** The records of written pages. They are part of the templates: a change of the catalogue leaves them as they are. */
  prose(): Iterable<SearchRecord>;
}

/** Everything that stands in a bundle. */
export function* allRecords(bundle: Pick<SearchBundle, "records" | "prose">): Generator<SearchRecord> {
  yield* bundle.prose();
  yield* bundle.records();
}

/**
 * The bundles of a catalogue: one for all, or above 5,000 tools one for servers and several for tools, by a hash of
 * their server, so that they stay where they are when others come and go; above 50,000 one for servers alone.
 * @param prose gives the records of written pages, which the first one holds; asked when it is indexed
 */
export function searchBundles(
  store: Store,
  limits: SearchLimits = searchLimits,
  tier: Tier = "tools",
  prose: () => Iterable<SearchRecord> = () => [],
): readonly SearchBundle[] {
  const { tools } = store.totals;
  const main = { folder: "", holds: () => true, prose };
  if (tools > limits.toolRecords) return [{ ...main, records: () => serverRecords(store, true) }];
  if (tools <= limits.oneBundle) return [{ ...main, records: () => serversAndTools(store, tier) }];
  // A power of two, so that the number seldom changes as a catalogue grows.
  const count = 2 ** Math.ceil(Math.log2(tools / limits.bucket));
  const buckets = Array.from({ length: count }, (_, bucket): SearchBundle => {
    const holds = (server: string): boolean => ringPlace(server, "") % count === bucket;
    return {
      folder: `tools-${bucket + 1}`,
      holds,
      records: () => toolRecords(store, holds, tier),
      prose: () => [],
    };
  });
  return [{ ...main, records: () => serverRecords(store, false) }, ...buckets];
}

function* serversAndTools(store: Store, tier: Tier): Generator<SearchRecord> {
  yield* serverRecords(store, false);
  yield* toolRecords(store, () => true, tier);
}

function* serverRecords(store: Store, withTools: boolean): Generator<SearchRecord> {
  for (const server of store.servers) yield serverRecord(server, withTools ? store.toolsOf(server.slug) : []);
}

function* toolRecords(store: Store, holds: (server: string) => boolean, tier: Tier): Generator<SearchRecord> {
  for (const { slug } of store.servers) {
    if (!holds(slug)) continue;
    const { server, assessments } = store.server(slug);
    for (const [index, tool] of server.tools.entries()) {
      const assessment = assessments[index];
      if (assessment) yield toolRecord(server, tool, assessment, tier);
    }
  }
}
