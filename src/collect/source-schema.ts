import { z } from "zod";
import { isPinnedSpec } from "#collect/package-spec.ts";
import { isSlug } from "#lib/slug.ts";

const text = z.string().min(1);

/** What one server of `content/sources.yaml` may say. */
export const sourceSchema = z.strictObject({
  slug: z
    .string()
    .refine(isSlug, "must be small letters, digits and single hyphens")
    .meta({
      description: "The file's name in content/servers, and the server's address on the site.",
      examples: ["playwright"],
    }),
  name: text.meta({ description: "The name that people know it by.", examples: ["Playwright"] }),
  npm: z
    .string()
    .refine(isPinnedSpec, "must be a package and its exact version, like name@1.2.3")
    .meta({ description: "The package and its exact version.", examples: ["@playwright/mcp@0.0.83"] }),
  bin: text.optional().meta({ description: "Which of the package's programs, where it has several." }),
  args: z
    .array(z.string())
    .default([])
    .meta({ description: "The arguments that the program is started with." }),
  env: z
    .record(z.string().regex(/^[A-Za-z_]\w*$/, "must be the name of an environment variable"), z.string()) // "API_KEY"
    .default({})
    .meta({
      description:
        "Environment variables. Never a real key: the server is asked for its tools, none is called.",
    }),
  timeout: z
    .number()
    .positive()
    .optional()
    .meta({ description: "Seconds until it must have answered; 60 by default." }),
  publisher: z.strictObject({ name: text, official: z.boolean() }).meta({
    description: "Who makes the server; official means that the same people run what its tools reach.",
  }),
  tags: z
    .array(text)
    .min(1)
    .meta({ description: "What it is about.", examples: [["browser"]] }),
  description: text.optional().meta({ description: "Our own sentence, where the package has none." }),
  licence: text.optional().meta({
    description: "As a person read it in the licence file, where the package's field does not say it.",
    examples: ["MIT"],
  }),
  homepage: z.url().optional(),
  repository: z.url().optional(),
});

export const sourcesSchema = z.strictObject({ servers: z.array(sourceSchema) });
