import type { SQLInputValue } from "node:sqlite";
import type { Category } from "#risk/taxonomy.ts";
import type { Queries } from "#store/queries.ts";
import { relatedCandidates, ringPlace } from "#store/ring.ts";
import type { ToolSummary } from "#store/summary.ts";

/** Where a tool stands in the catalogue. */
export interface ToolPlace {
  readonly server: string;
  readonly position: number;
}

/** The most related tools that a tool has. */
const relatedCount = 6;

/** So many neighbours nearly always are of enough servers; only else as many as may be looked at are read. */
const nearCandidates = 2 * relatedCount;

/** Of the nearest neighbours, the first of each other server, in one query. */
const near = `
  SELECT tools.server, serverName, name, slug, category, level, summary FROM (
    SELECT server, position, min(ring) AS ring FROM (
      SELECT server, position, ring FROM tools WHERE category = ? AND ring > ?
      ORDER BY ring, server, position LIMIT ${nearCandidates}
    ) WHERE server <> ? GROUP BY server ORDER BY min(ring), server LIMIT ${relatedCount}
  ) AS chosen
  CROSS JOIN tools USING (server, position) ORDER BY chosen.ring, server`;

const select = "SELECT server, serverName, name, slug, category, level, summary FROM tools";

/** The tools of one server, in its order. */
export function readToolsOf(queries: Queries, server: string): readonly ToolSummary[] {
  return queries.rows(`${select} WHERE server = ? ORDER BY position`, server);
}

/** Tools of exactly this name, `count` of them from the `from`-th on, sorted by server. */
export function readNamesakes(
  queries: Queries,
  name: string,
  from: number,
  count: number,
): readonly ToolSummary[] {
  return queries.rows(`${select} WHERE name = ? ORDER BY server LIMIT ? OFFSET ?`, name, count, from);
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
  return queries.rows(
    `${select} WHERE (server, position) IN (${places}) ORDER BY server, position`,
    ...values,
    count,
    from,
  );
}

/** Up to six tools of the same category on other servers, at most one a server (see `ring.ts`). */
export function readRelated(
  queries: Queries,
  server: string,
  { slug, category }: { readonly slug: string; readonly category: Category },
): readonly ToolSummary[] {
  const place = ringPlace(server, slug);
  const nearest = queries.rows<ToolSummary>(near, category, place, server);
  if (nearest.length === relatedCount) return nearest;
  // The index alone answers this; only the few that are shown are read whole.
  const candidates = (side: ">" | "<="): readonly ToolPlace[] =>
    queries.rows(
      `SELECT server, position FROM tools WHERE category = ? AND ring ${side} ?
       ORDER BY ring, server, position LIMIT ?`,
      category,
      place,
      relatedCandidates,
    );
  const after = candidates(">");
  const around = after.length < relatedCandidates ? [...after, ...candidates("<=")] : after;
  const others = around.filter((candidate) => candidate.server !== server);
  return readPlaces(queries, onePerServer(others, relatedCount));
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
  return places.flatMap(
    ({ server, position }) =>
      queries.row<ToolSummary>(`${select} WHERE server = ? AND position = ?`, server, position) ?? [],
  );
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
