import { z } from "zod";

/** Name of a term's file without `.md`, and the last part of its address: `read-only-hint`. */
const termId = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, "A term's id has a-z, 0-9 and single hyphens."); // tools-list

const unique = (values: readonly string[]) => new Set(values).size === values.length;

const source = z.strictObject({
  title: z
    .string()
    .min(1)
    .meta({ description: "Who says it, then what.", examples: ["RFC 8785: JSON Canonicalization Scheme"] }),
  url: z.url({ protocol: /^https$/ }).meta({ examples: ["https://www.rfc-editor.org/rfc/rfc8785"] }),
});

/** Front matter of `content/glossary/<id>.md`; the body below it is the explanation. */
export const glossaryRecord = z.strictObject({
  term: z
    .string()
    .min(1)
    .meta({
      description: "As it is written in a sentence; a name of the protocol keeps its case.",
      examples: ["readOnlyHint"],
    }),
  aliases: z
    .array(z.string().min(1))
    .refine(unique, "An alias stands here twice.")
    .default([])
    .meta({
      description: "Other names under which a reader may look for it.",
      examples: [["read-only hint"]],
    }),
  short: z
    .string()
    .max(200)
    .regex(/\.$/, "The definition is one sentence and ends with a full stop.") // "It stops."
    .meta({ description: "The definition in one sentence, plain text, at most 200 characters." }),
  related: z
    .array(termId)
    .min(1)
    .refine(unique, "A related term stands here twice.")
    .meta({ description: "Ids of the terms to read next.", examples: [["annotation", "read"]] }),
  sources: z
    .array(source)
    .default([])
    .meta({ description: "Where the facts come from; none where the word is ours." }),
});

export type GlossaryRecord = z.infer<typeof glossaryRecord>;
