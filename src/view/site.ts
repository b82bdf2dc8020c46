/** Words that every page shares. */
export const site = {
  name: "toolrisk",
  footer: [
    "Names, descriptions and schemas are quoted as their servers declare them. Nobody vouches for them.",
    "Verdicts are computed from those words alone and can be wrong; every page shows what its verdict rests on.",
  ],
} as const;
