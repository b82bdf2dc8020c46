import { isMap, isNode, LineCounter, parseDocument, type Document } from "yaml";
import { z } from "zod";
import type { Problem } from "#catalogue/problem.ts";
import { isSlug } from "#lib/slug.ts";
import type { Source } from "#collect/source.ts";

const text = z.string().min(1);

/** One server of `content/sources.yaml`. */
const sourceSchema = z.strictObject({
  slug: z
    .string()
    .refine(isSlug, "must be small letters, digits and single hyphens")
    .meta({ description: "The file's name in content/servers, and the server's address on the site.", examples: ["playwright"] }),
  name: text.meta({ description: "The name that people know it by.", examples: ["Playwright"] }),
  npm: z
    .string()
    .regex(/^(?:@[\w.-]+\/)?[\w.-]+@\d[\w.+-]*$/, "must be a package and its exact version, like name@1.2.3") // "@playwright/mcp@0.0.83"
    .meta({ description: "The package and its exact version.", examples: ["@playwright/mcp@0.0.83"] }),
  bin: text.optional().meta({ description: "Which of the package's programs, where it has several." }),
  args: z.array(z.string()).default([]).meta({ description: "The arguments that the program is started with." }),
  env: z
    .record(z.string().regex(/^[A-Za-z_]\w*$/, "must be the name of an environment variable"), z.string()) // "API_KEY"
    .default({})
    .meta({ description: "Environment variables. Never a real key: the server is asked for its tools, none is called." }),
  timeout: z.number().positive().optional().meta({ description: "Seconds until it must have answered; 60 by default." }),
  publisher: z
    .strictObject({ name: text, official: z.boolean() })
    .meta({ description: "Who makes the server; official means that the same people run what its tools reach." }),
  tags: z.array(text).min(1).meta({ description: "What it is about.", examples: [["browser"]] }),
  description: text.optional().meta({ description: "Our own sentence, where the package has none." }),
  licence: text.optional().meta({
    description: "As a person read it in the licence file, where the package's field does not say it.",
    examples: ["MIT"],
  }),
  homepage: z.url().optional(),
  repository: z.url().optional(),
});

const sourcesSchema = z.strictObject({ servers: z.array(sourceSchema) });

/** The good sources of a file, and everything that is wrong with the others. */
export interface SourceFile {
  readonly sources: readonly Source[];
  readonly problems: readonly Problem[];
}

/**
 * Reads the text of a sources file.
 * @param path for the problems
 */
export function parseSources(yaml: string, path: string): SourceFile {
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines, prettyErrors: false });
  const problemAt = (offset: number, message: string, tip: string): Problem => {
    const { line, col } = lines.linePos(offset);
    return { id: "sources", severity: "error", path, line: Math.max(line, 1), column: Math.max(col, 1), message, tip };
  };
  if (document.errors.length > 0) {
    const problems = document.errors.map((error) =>
      problemAt(error.pos[0], `The file is not valid YAML: ${error.message}.`, "Mend the YAML at this place."),
    );
    return { sources: [], problems };
  }
  const parsed = sourcesSchema.safeParse(document.toJS());
  if (!parsed.success) {
    const problems = parsed.error.issues.map((issue) => {
      const field = issue.path.map(String).join(".");
      const subject = field === "" ? "The file" : `The field ${field}`;
      return problemAt(findOffset(document, issue.path), `${subject} is wrong: ${issue.message}.`, "Compare it with the other servers of the file.");
    });
    return { sources: [], problems };
  }
  const { servers } = parsed.data;
  const problems = servers.flatMap((server, index) =>
    servers.findIndex((other) => other.slug === server.slug) < index
      ? [
          problemAt(
            findOffset(document, ["servers", index, "slug"]),
            `The slug ${server.slug} is used twice, so one record would overwrite the other.`,
            "Give one of them another slug.",
          ),
        ]
      : [],
  );
  return { sources: problems.length > 0 ? [] : servers.map(toSource), problems };
}

function toSource(entry: z.infer<typeof sourceSchema>): Source {
  const { npm, bin, timeout, ...rest } = entry;
  return { ...rest, origin: { kind: "npm", spec: npm, bin }, timeoutSeconds: timeout };
}

/** Where the value at `path` begins; the nearest value around it when it is missing. */
function findOffset(document: Document, path: readonly PropertyKey[]): number {
  for (let length = path.length; length >= 0; length -= 1) {
    const node: unknown = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return isMap(document.contents) ? (document.contents.range?.[0] ?? 0) : 0;
}
