import { glob } from "astro/loaders";
import { z } from "astro/zod";
import { defineCollection } from "astro:content";
import { attackRecord } from "#view/attack-record.ts";
import { glossaryRecord } from "#view/glossary-record.ts";
import { guideRecord } from "#view/guide-record.ts";

/** A word of the taxonomy, explained. */
const word = z.strictObject({
  title: z.string().meta({ description: "The word, as the badges write it" }),
  summary: z.string().meta({ description: "What it means, in one sentence" }),
});

/** What a format is and where its file goes; the format itself is described by its code. */
const format = z.strictObject({
  format: z.string().meta({ description: "Its id in `src/policy/formats.ts`" }),
  short: z.string().meta({ description: "What it is, in one sentence" }),
  where: z.string().meta({ description: "What to do with the file, in one sentence" }),
});

/** A section of the page on the method; its place is in `src/pages/method/index.astro`. */
const section = z.strictObject({ title: z.string() });

export const collections = {
  attacks: defineCollection({
    loader: glob({ base: "content/attacks", pattern: "*.mdx" }),
    schema: attackRecord,
  }),
  categories: defineCollection({
    loader: glob({ base: "content/categories", pattern: "*.md" }),
    schema: word,
  }),
  formats: defineCollection({ loader: glob({ base: "content/formats", pattern: "*.md" }), schema: format }),
  glossary: defineCollection({
    loader: glob({ base: "content/glossary", pattern: "*.md" }),
    schema: glossaryRecord,
  }),
  guides: defineCollection({
    loader: glob({ base: "content/guides", pattern: "*.mdx" }),
    schema: guideRecord,
  }),
  method: defineCollection({ loader: glob({ base: "content/method", pattern: "*.md" }), schema: section }),
  levels: defineCollection({ loader: glob({ base: "content/levels", pattern: "*.md" }), schema: word }),
};
