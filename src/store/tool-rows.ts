import type { SQLInputValue } from "node:sqlite";
import type { Category, Level } from "#risk/taxonomy.ts";
import type { Queries } from "#store/queries.ts";
import { relatedCandidates, ringPlace } from "#store/ring.ts";
import type { ToolSummary, VerdictCount } from "#store/summary.ts";

/** Where a tool stands in the catalogue. */
export interface ToolPlace {
  readonly server: string;
  readonly position: number;
}

/** The most related tools that a tool has. */
const relatedCount = 5;

/** So many neighbours nearly always are of enough servers; only else as many as may be looked at are read. */
const nearCandidates = relatedCount + 3;

const columns = "server, serverName, name, slug, category, level, summary";

const select = `SELECT ${columns} FROM tools`;

type SummaryTuple = readonly [
  server: string,
  serverName: string,
  name: string,
  slug: string,
  category: Category,
  level: Level,
  summary: string,
];

/** Tools by a query for `columns`. */
function readSummaries(
  queries: Queries,
  query: string,
  ...values: readonly SQLInputValue[]
): readonly ToolSummary[] {
  return queries
    .tuples<SummaryTuple>(query, ...values)
    .map(([server, serverName, name, slug, category, level, summary]) => ({
      server,
      serverName,
      name,
      slug,
      category,
      level,
      summary,
    }));
}

/** The tools of one server, in its order. */
export function readToolsOf(queries: Queries, server: string): readonly ToolSummary[] {
  return readSummaries(queries, `${select} WHERE server = ? ORDER BY position`, server);
}

/** Tools of exactly this name, `count` of them from the `from`-th on, sorted by server. */
export function readNamesakes(
  queries: Queries,
  name: string,
  from: number,
  count: number,
): readonly ToolSummary[] {
  return readSummaries(
    queries,
    `${select} WHERE name = ? ORDER BY server LIMIT ? OFFSET ?`,
    name,
    count,
    from,
  );
}

/** The verdicts on the tools of exactly this name, the most frequent first. */
export function readVerdicts(queries: Queries, name: string): readonly VerdictCount[] {
  // Most names are of one tool, and grouping takes longer than looking whether there is another.
  const query = "SELECT category, level FROM tools WHERE name = ? LIMIT 2";
  const [first, second] = queries.tuples<readonly [Category, Level]>(query, name);
  if (first && !second) return [{ category: first[0], level: first[1], tools: 1 }];
  return queries.rows<VerdictCount>(
    `SELECT category, level, count(*) AS tools FROM tools WHERE name = ?
      GROUP BY category, level ORDER BY tools DESC, category, level`,
    name,
  );
}

/** `count` of the tools that fit a condition from the `from`-th on, in the order of the catalogue. */
export function readList(
  queries: Queries,
  where: string,
  values: readonly SQLInputValue[],
  { from, count }: { readonly from: number; readonly count: number },
): readonly ToolSummary[] {
  // What is skipped is skipped in the index alone.
  const places = `SELECT server, position FROM tools WHERE ${where} ORDER BY server, position LIMIT ? OFFSET ?`;
  return readSummaries(
    queries,
    `${select} WHERE (server, position) IN (${places}) ORDER BY server, position`,
    ...values,
    count,
    from,
  );
}

/** Up to five tools of the same category on other servers, at most one a server (see `ring.ts`). */
export function readRelated(
  queries: Queries,
  server: string,
  { slug, category }: { readonly slug: string; readonly category: Category },
): readonly ToolSummary[] {
  const place = ringPlace(server, slug);
  // The index alone answers this. The limit stands in the query: bound to it, it doubles what an answer takes.
  const candidates = (side: ">" | "<=", limit: number): readonly ToolSummary[] =>
    readSummaries(
      queries,
      `${select} WHERE category = ? AND ring ${side} ? ORDER BY ring, server, position LIMIT ${limit}`,
      category,
      place,
    );
  const choose = (around: readonly ToolSummary[]): readonly ToolSummary[] =>
    onePerServer(
      around.filter((candidate) => candidate.server !== server),
      relatedCount,
    );
  const near = choose(candidates(">", nearCandidates));
  if (near.length === relatedCount) return near;
  const after = candidates(">", relatedCandidates);
  const around =
    after.length < relatedCandidates ? [...after, ...candidates("<=", relatedCandidates)] : after;
  return choose(around);
}

/** The first tools that an attack abuses on its ring, at most one a server. */
export function readAttacked(queries: Queries, attack: string, count: number): readonly ToolSummary[] {
  const places = queries.rows<ToolPlace>(
    `SELECT server, position FROM attacks WHERE attack = ?
     ORDER BY ring, server, position LIMIT ${relatedCandidates}`,
    attack,
  );
  return readPlaces(queries, onePerServer(places, count));
}

function readPlaces(queries: Queries, places: readonly ToolPlace[]): readonly ToolSummary[] {
  return places.flatMap(({ server, position }) =>
    readSummaries(queries, `${select} WHERE server = ? AND position = ?`, server, position),
  );
}

/** The first tools of different servers. */
function onePerServer<Placed extends Pick<ToolPlace, "server">>(
  tools: readonly Placed[],
  count: number,
): readonly Placed[] {
  const first = new Map<string, Placed>();
  for (const tool of tools) {
    if (first.size === count) break;
    if (!first.has(tool.server)) first.set(tool.server, tool);
  }
  return [...first.values()];
}
