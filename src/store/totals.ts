import { categories, levels, type Category, type Level } from "#risk/taxonomy.ts";
import type { Queries } from "#store/queries.ts";
import type { CountsByLevel, Totals } from "#store/summary.ts";
import { sum, tabulate } from "#store/tabulate.ts";

interface CountRow {
  readonly category: Category;
  readonly level: Level;
  readonly tools: number;
}

/** Counts over everything in the store. */
export function readTotals(queries: Queries): Totals {
  const rows = queries.rows<CountRow>(
    "SELECT category, level, sum(tools) AS tools FROM verdicts GROUP BY category, level",
  );
  const count = (category: Category, level: Level): number =>
    rows.find((row) => row.category === category && row.level === level)?.tools ?? 0;
  const countLevels = (of: (level: Level) => number): CountsByLevel => tabulate(levels, of);
  const site = queries.row<{ servers: number; newest: string | null }>(
    "SELECT count(*) AS servers, max(date) AS newest FROM servers",
  );
  const leftOut = queries.row<Totals["leftOut"]>("SELECT servers, tools FROM left_out");
  return {
    servers: site?.servers ?? 0,
    tools: sum(rows.map(({ tools }) => tools)),
    byCategory: tabulate(categories, (category) => sum(levels.map((level) => count(category, level)))),
    byLevel: countLevels((level) => sum(categories.map((category) => count(category, level)))),
    byCategoryAndLevel: tabulate(categories, (category) => countLevels((level) => count(category, level))),
    leftOut: { servers: leftOut?.servers ?? 0, tools: leftOut?.tools ?? 0 },
    newest: site?.newest ?? undefined,
  };
}
