import type { Assessment } from "#risk/assessment.ts";
import { categories, levels, type Category, type Level } from "#risk/taxonomy.ts";
import type { CountsByCategory, CountsByLevel } from "#store/summary.ts";

/** Counts verdicts by category, by level and by both, as they come. */
export class VerdictCounter {
  readonly #table = new Map<Category, Map<Level, number>>();

  add(assessments: readonly Assessment[]): void {
    for (const { category, level } of assessments) this.#add(category, level, 1);
  }

  #add(category: Category, level: Level, count: number): void {
    const row = this.#table.get(category) ?? new Map<Level, number>();
    row.set(level, (row.get(level) ?? 0) + count);
    this.#table.set(category, row);
  }

  get byCategoryAndLevel(): Readonly<Record<Category, CountsByLevel>> {
    return recordOf(categories, (category) =>
      recordOf(levels, (level) => this.#table.get(category)?.get(level) ?? 0),
    );
  }

  get byCategory(): CountsByCategory {
    const both = this.byCategoryAndLevel;
    return recordOf(categories, (category) => sum(Object.values(both[category])));
  }

  get byLevel(): CountsByLevel {
    const both = this.byCategoryAndLevel;
    return recordOf(levels, (level) => sum(categories.map((category) => both[category][level])));
  }
}

function recordOf<Key extends string, Value>(
  keys: readonly Key[],
  value: (key: Key) => Value,
): Record<Key, Value> {
  // The keys are exactly those of the record, which Object.fromEntries cannot tell the compiler.
  return Object.fromEntries(keys.map((key) => [key, value(key)])) as Record<Key, Value>;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
