import type { PageIndex } from "#build/page-index.ts";
import { askAgain } from "#store/needs.ts";
import type { Store } from "#store/store.ts";
import type { StoreChanges, ToolRow } from "#store/update-store.ts";

/** Calls of which a change tells exactly which ones it may touch; all other needs are asked again. */
const precise = [
  "server",
  "sameName",
  "verdictsOnName",
  "related",
  "byCategory",
  "byLevel",
  "byCategoryAndLevel",
];

/** Needs of today's pages that are answered otherwise after a change. The index is told the new answers. */
export function findStaleNeeds(index: PageIndex, store: Store, changes: StoreChanges): readonly string[] {
  const stale: string[] = [];
  for (const need of candidates(index, store, changes)) {
    const before = index.answerTo(need);
    if (before === undefined) continue;
    const today = askAgain(store, need);
    if (today === before) continue;
    if (today !== undefined) index.answer(need, today);
    stale.push(need);
  }
  return stale;
}

function candidates(index: PageIndex, store: Store, changes: StoreChanges): ReadonlySet<string> {
  const needs = new Set(index.needsOtherThan(precise));
  for (const slug of changes.servers) needs.add(JSON.stringify(["server", slug]));
  for (const { name } of changes.rows) {
    needs.add(JSON.stringify(["verdictsOnName", name]));
    for (const need of index.needsOf(JSON.stringify(["sameName", name]).slice(0, -1))) needs.add(need);
  }
  for (const { server, slug, category } of changes.neighbours) {
    needs.add(JSON.stringify(["related", server, { slug, category }]));
  }
  for (const need of listNeeds(index, store, changes.rows)) needs.add(need);
  return needs;
}

/** The slices of lists in which a changed row stands, or behind which one came or went. */
function* listNeeds(index: PageIndex, store: Store, rows: readonly ToolRow[]): Generator<string> {
  const lists = Map.groupBy(
    rows.flatMap((row) => listsOf(row).map((list) => ({ list, row }))),
    ({ list }) => JSON.stringify(list),
  );
  for (const [call, entries] of lists) {
    const [method, ...keys] = JSON.parse(call) as string[];
    const where = method === "byLevel" ? { level: keys[0] } : { category: keys[0], level: keys[1] };
    const ranks = entries.map(({ row }) => store.rankOf(row, where));
    const places = Map.groupBy(entries, ({ row }) => `${row.server} ${row.position}`);
    // A row that is there before and after moves no other row.
    const inPlace = [...places.values()].every((versions) => versions.length === 2);
    const first = Math.min(...ranks);
    const last = inPlace ? Math.max(...ranks) : Infinity;
    for (const need of index.needsOf(call.slice(0, -1))) {
      const [from, count] = (JSON.parse(need) as (string | number)[]).slice(-2) as [number, number];
      if (from <= last && (count < 0 || from + count > first - 1)) yield need;
    }
  }
}

function listsOf({ category, level }: ToolRow): readonly (readonly string[])[] {
  return [
    ["byCategory", category],
    ["byLevel", level],
    ["byCategoryAndLevel", category, level],
  ];
}
