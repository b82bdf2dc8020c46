import { expect, test } from "vitest";
import { chooseSample, estimate, type Weighed } from "#build/sample.ts";

/** Many small ones, few that are a hundred times as heavy. */
const things = Array.from({ length: 1000 }, (_, index) => ({
  item: index,
  weight: Math.round(10_000 / (1 + ((index * 7919) % 1000))),
}));
const sizeOf = ({ weight }: Weighed<number>): number => 500 + 3 * weight;
const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

function estimated(count: number): readonly (readonly [item: number, size: number])[] {
  const sample = chooseSample(things, count).map((thing) => ({ ...thing, size: sizeOf(thing) }));
  return [...estimate(things, sample)];
}

test("the sample is about as large as asked, and has the lightest and the heaviest thing", () => {
  const sample = chooseSample(things, 50);
  expect(sample.length).toBeGreaterThan(25);
  expect(sample.length).toBeLessThanOrEqual(50);
  const weights = things.map(({ weight }) => weight);
  expect([sample[0]?.weight, sample.at(-1)?.weight]).toEqual([Math.min(...weights), Math.max(...weights)]);
});

test("every thing is estimated once, and on a straight line exactly", () => {
  const sizes = estimated(50);
  expect(sizes.map(([item]) => item).sort((a, b) => a - b)).toEqual(things.map(({ item }) => item));
  expect(sum(sizes.map(([, size]) => size))).toBeCloseTo(sum(things.map(sizeOf)), 3);
});

test("what is no more than the sample is measured whole", () => {
  const few = things.slice(0, 5);
  expect(chooseSample(few, 5).length).toBe(5);
  expect(chooseSample([], 5)).toEqual([]);
  expect([...estimate([], [])]).toEqual([]);
});

test("things of one weight are estimated by the mean of all that were measured", () => {
  const same = [1, 2, 3, 4, 5, 6, 7, 8].map((item) => ({ item, weight: 1 }));
  const sample = chooseSample(same, 4).map((thing) => ({ ...thing, size: 10 * thing.item }));
  const mean = sum(sample.map(({ size }) => size)) / sample.length;
  const measured = new Set(sample.map(({ item }) => item));
  for (const [item, size] of estimate(same, sample)) {
    if (!measured.has(item)) expect(size).toBeCloseTo(mean);
  }
});
