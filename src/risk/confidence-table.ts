/**
 * How often the category was right on labelled tools, by points of `confidence.ts`. Made by
 * `node benchmark/fit-confidence.ts FILE… --write` and kept monotone; do not edit by hand.
 */
export const confidenceTable = [
  { from: -9, share: 0.859 },
  { from: 1, share: 0.911 },
  { from: 4, share: 0.935 },
  { from: 5, share: 0.975 },
  { from: 6, share: 0.98 },
] as const;

/** From which share a verdict is shown as high, and as medium. */
export const bandFloors = { high: 0.95, medium: 0.9 } as const;
