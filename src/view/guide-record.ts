import { z } from "zod";
import { formats } from "#policy/formats.ts";

/** What a guide is about; the index of the guides groups by it, in this order. */
export const guideKinds = {
  review: "Judge a server",
  format: "Put a policy in force",
  generator: "Run toolrisk yourself",
} as const;
export type GuideKind = keyof typeof guideKinds;

/** `Object.keys` types its result as `string[]`; the table is a constant, so its keys are known. */
const kind = z.enum(Object.keys(guideKinds) as GuideKind[]);

const sentence = z
  .string()
  .max(200)
  .regex(/^[\p{Lu}\d].*\.$/u, "write a whole sentence: a capital first, a full stop last"); // "It stops."

/** A file's name without its ending, in `content/glossary` or `content/attacks`. */
const contentId = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/); // "rug-pull"

const contentIds = z
  .array(contentId)
  .refine((ids) => new Set(ids).size === ids.length, "an id stands here twice");

const source = z.strictObject({
  title: z
    .string()
    .min(3)
    .meta({ description: "Who says it, then what.", examples: ["nginx: map"] }),
  url: z.url({ protocol: /^https$/, error: "give an https address" }),
});

const shape = z.strictObject({
  title: z.string().min(3).max(80),
  summary: sentence.meta({ description: "One sentence, plain text: what you can do after reading it." }),
  kind,
  format: z
    .string()
    .refine((id) => formats.some((format) => format.id === id), "this is not the id of a format")
    .optional()
    .meta({ description: "The format that the guide is about, by its id in `src/policy/formats.ts`." }),
  order: z.int().min(1).meta({ description: "Its place among the guides of its kind." }),
  related: z.strictObject({
    glossary: contentIds.min(1).meta({ description: "Ids of terms that the guide uses." }),
    attacks: contentIds.min(1).meta({ description: "Ids of attacks that it helps against." }),
  }),
  sources: z.array(source).meta({ description: "Where the facts about other people's products come from." }),
});
export type GuideRecord = z.infer<typeof shape>;

/** The front matter of `content/guides/<slug>.mdx`; the guide of a format has the format's id as its slug. */
export const guideRecord = shape.superRefine((record, context) => {
  for (const message of findContradictions(record)) context.addIssue({ code: "custom", message });
});

/** Where the parts of a record do not agree with each other. */
function findContradictions({ kind: about, format: id, sources }: GuideRecord): readonly string[] {
  const format = formats.find((known) => known.id === id);
  const urls = new Set(sources.map(({ url }) => url));
  return [
    ...((about === "format") === (id !== undefined)
      ? []
      : ["a guide names a format if and only if its kind is `format`"]),
    ...(format && !urls.has(format.docs) ? [`the format's documentation, ${format.docs}, is no source`] : []),
    ...(urls.size < sources.length ? ["a source is listed twice"] : []),
  ];
}
