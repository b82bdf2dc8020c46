/**
 * How often the category is right, by points of `confidence.ts`: the share on labelled tools, each error counted
 * twice, since rules were written with those tools in view. Made by
 * `node benchmark/fit-confidence.ts FILE… --write` and kept monotone; do not edit by hand.
 */
export const confidenceTable = [
  { from: -9, share: 0.515 },
  { from: -8, share: 0.734 },
  { from: 0, share: 0.791 },
  { from: 1, share: 0.825 },
  { from: 2, share: 0.934 },
  { from: 5, share: 0.953 },
] as const;

/** From which share a verdict is shown as high (one in twenty is wrong, at most) and as medium (one in seven). */
export const bandFloors = { high: 0.95, medium: 0.85 } as const;
