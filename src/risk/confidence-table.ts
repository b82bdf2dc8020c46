/**
 * How often the category is right, by points of `confidence.ts`: the share on labelled tools, each error counted
 * twice, since rules were written with those tools in view. Made by
 * `node benchmark/fit-confidence.ts FILE… --write` and kept monotone; do not edit by hand.
 */
export const confidenceTable = [
  { from: -9, share: 0.601 },
  { from: -8, share: 0.754 },
  { from: -1, share: 0.823 },
  { from: 1, share: 0.898 },
  { from: 2, share: 0.921 },
  { from: 5, share: 0.959 },
] as const;

/** From which share a verdict is shown as high (one in twenty is wrong, at most) and as medium (one in seven). */
export const bandFloors = { high: 0.95, medium: 0.85 } as const;
