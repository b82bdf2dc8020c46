import { categories, levels, type Category, type Level } from "#risk/taxonomy.ts";
import type { Queries } from "#store/queries.ts";
import type { ServerSummary } from "#store/summary.ts";
import { sum, tabulate } from "#store/tabulate.ts";

interface ServerRow {
  readonly slug: string;
  readonly name: string;
  readonly publisher: string | null;
  readonly official: number;
  readonly summary: string;
  readonly tags: string;
  readonly date: string | null;
}

interface CountRow {
  readonly server: string;
  readonly category: Category;
  readonly level: Level;
  readonly tools: number;
}

/** Every server with the counts of its tools, sorted by slug. */
export function readServerList(queries: Queries): readonly ServerSummary[] {
  const counts = Map.groupBy(
    queries.rows<CountRow>("SELECT server, category, level, tools FROM verdicts"),
    ({ server }) => server,
  );
  const rows = queries.rows<ServerRow>(
    "SELECT slug, name, publisher, official, summary, tags, date FROM servers ORDER BY slug",
  );
  return rows.map(({ publisher, official, tags, date, ...row }) => {
    const mine = counts.get(row.slug) ?? [];
    const count = (wanted: (row: CountRow) => boolean): number =>
      sum(mine.filter(wanted).map(({ tools }) => tools));
    return {
      ...row,
      publisher: publisher ?? undefined,
      official: official === 1,
      tags: JSON.parse(tags) as readonly string[],
      date: date ?? undefined,
      tools: count(() => true),
      byCategory: tabulate(categories, (category) => count((row) => row.category === category)),
      byLevel: tabulate(levels, (level) => count((row) => row.level === level)),
    };
  });
}
