/** What is estimated: things whose size grows with their weight. */
export interface Weighed<Item> {
  readonly item: Item;
  readonly weight: number;
}

/** A thing whose size is known. */
export interface Measured<Item> extends Weighed<Item> {
  readonly size: number;
}

/**
 * At most about `count` of the things, by rising weight: the lightest and the heaviest, so that the largest file is
 * measured and not estimated; half of the others at equal steps of rank, for the many small ones, and half at equal
 * steps of weight, for the few that make most of the bytes.
 */
export function chooseSample<Item>(
  things: readonly Weighed<Item>[],
  count: number,
): readonly Weighed<Item>[] {
  if (things.length <= count) return byWeight(things);
  const sorted = byWeight(things);
  const last = sorted.length - 1;
  const steps = Math.max(1, Math.floor(count / 2) - 1);
  const chosen = new Set([0, last]);
  for (let step = 0; step < steps; step++) chosen.add(Math.floor(((step + 0.5) * sorted.length) / steps));
  const whole = sorted.reduce((sum, { weight }) => sum + weight, 0);
  let sum = 0;
  let step = 0;
  for (const [index, { weight }] of sorted.entries()) {
    sum += weight;
    if (sum < ((step + 0.5) * whole) / steps) continue;
    chosen.add(index);
    while (sum >= ((step + 0.5) * whole) / steps) step++;
  }
  return sorted.filter((_, index) => chosen.has(index));
}

/**
 * Every thing with its size: measured, or on the line between the two measured ones that are next to it in weight.
 * Measured ones of one weight count as one of their mean size.
 */
export function* estimate<Item>(
  things: readonly Weighed<Item>[],
  sample: readonly Measured<Item>[],
): Generator<readonly [item: Item, size: number]> {
  const known = new Map(sample.map(({ item, size }) => [item, size]));
  const points = [...Map.groupBy(byWeight(sample), ({ weight }) => weight)].map(([weight, same]) => ({
    weight,
    size: same.reduce((sum, { size }) => sum + size, 0) / same.length,
  }));
  let above = 0;
  for (const { item, weight } of byWeight(things)) {
    while (above < points.length - 1 && (points[above]?.weight ?? 0) < weight) above++;
    yield [item, known.get(item) ?? between(points[above - 1], points[above], weight)];
  }
}

interface Point {
  readonly weight: number;
  readonly size: number;
}

/** The size at a weight on the line through two points; there is no lower one below the first. */
function between(low: Point | undefined, high: Point | undefined, weight: number): number {
  if (!high) return 0;
  if (!low) return high.size;
  return low.size + ((high.size - low.size) * (weight - low.weight)) / (high.weight - low.weight);
}

function byWeight<Thing extends { readonly weight: number }>(things: readonly Thing[]): readonly Thing[] {
  return things.toSorted((a, b) => a.weight - b.weight);
}
