import { plural } from "#lib/plural.ts";
import { levels, type Level } from "#risk/taxonomy.ts";
import type { CountsByLevel } from "#store/summary.ts";

/** A share of a bar, in thousandths of its width. */
export interface BarPart {
  readonly level: Level;
  readonly count: number;
  readonly from: number;
  readonly width: number;
}

/** Levels as a stacked bar, the gravest first, and the same in words. */
export interface LevelBar {
  readonly parts: readonly BarPart[];
  readonly label: string;
}

/** The bar of a server or of the whole catalogue. A level that occurs is at least three thousandths wide. */
export function levelBar(counts: CountsByLevel): LevelBar {
  const present = levels.toReversed().filter((level) => counts[level] > 0);
  const total = present.reduce((sum, level) => sum + counts[level], 0);
  const widths = present.map((level) => Math.max(3, Math.round((counts[level] / total) * 1000)));
  const sum = widths.reduce((a, b) => a + b, 0);
  let from = 0;
  const parts = present.map((level, index) => {
    const width = Math.round(((widths[index] ?? 0) / sum) * 1000);
    const part = { level, count: counts[level], from, width };
    from += width;
    return part;
  });
  return {
    parts,
    label: `${plural(total, "tool")}: ${parts.map(({ level, count }) => `${count} ${level}`).join(", ")}`,
  };
}
