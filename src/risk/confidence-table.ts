/**
 * How often the category was right on labelled tools, by points of `confidence.ts`. Made by
 * `node benchmark/fit-confidence.ts FILE… --write` and kept monotone; do not edit by hand.
 */
export const confidenceTable = [
  { from: -9, share: 0.872 },
  { from: 1, share: 0.912 },
  { from: 4, share: 0.943 },
  { from: 5, share: 0.977 },
] as const;

/** From which share a verdict is shown as high, and as medium. */
export const bandFloors = { high: 0.95, medium: 0.9 } as const;
