import { glob } from "astro/loaders";
import { z } from "astro/zod";
import { defineCollection } from "astro:content";

/** A word of the taxonomy, explained. */
const word = z.strictObject({
  title: z.string().meta({ description: "The word, as the badges write it" }),
  summary: z.string().meta({ description: "What it means, in one sentence" }),
});

export const collections = {
  categories: defineCollection({
    loader: glob({ base: "content/categories", pattern: "*.md" }),
    schema: word,
  }),
  levels: defineCollection({ loader: glob({ base: "content/levels", pattern: "*.md" }), schema: word }),
};
