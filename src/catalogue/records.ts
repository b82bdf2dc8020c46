import { z } from "zod";
import { safeUrl } from "#lib/safe-url.ts";
import { slugLength } from "#lib/slug.ts";
import { limits } from "#catalogue/limits.ts";

/**
 * What a record may contain, written once: types, checks, and `content/servers/schema.json` come from here
 * (`node scripts/schema.ts --write`). Fields that are not listed are kept.
 */

const label = z.string().max(limits.labelLength);

const webAddress = label.refine(
  (text) => safeUrl(text) !== undefined && !/^mailto:/i.test(text),
  "an address that begins with http:// or https://, without a password or invisible characters",
);

/** An object whose inside is the server's business: any JSON. */
const anyObject = z.looseObject({});

export const annotationsRecord = z
  .looseObject({
    title: z
      .string()
      .optional()
      .meta({ description: "A name for people.", examples: ["Delete a branch"] }),
    readOnlyHint: z
      .boolean()
      .optional()
      .meta({
        description: "Whether a call changes nothing. Absent means false by the protocol.",
        examples: [true],
      }),
    destructiveHint: z
      .boolean()
      .optional()
      .meta({
        description: "Whether a change may remove or overwrite. Absent means true by the protocol.",
        examples: [false],
      }),
    idempotentHint: z
      .boolean()
      .optional()
      .meta({
        description: "Whether a second equal call changes nothing more. Absent means false by the protocol.",
        examples: [true],
      }),
    openWorldHint: z
      .boolean()
      .optional()
      .meta({
        description: "Whether it reaches beyond the server's own data. Absent means true by the protocol.",
        examples: [false],
      }),
  })
  .meta({ description: "Hints of the server about the tool. Nobody has checked them.", examples: [{}] });

export const toolRecord = z
  .looseObject({
    name: z
      .string()
      .min(1)
      .meta({
        description: `The name by which a client calls the tool: 1 to ${limits.nameCharacters} characters, unique in the server.`,
        examples: ["create_issue"],
        maxLength: limits.nameCharacters,
      }),
    title: z
      .string()
      .optional()
      .meta({ description: "A name for people.", examples: ["Create an issue"] }),
    description: z
      .string()
      .optional()
      .meta({
        description: "What the tool does, in the server's words, for the model that chooses it.",
        examples: ["Creates an issue in a repository and returns its number."],
      }),
    icons: z
      .array(z.unknown())
      .optional()
      .meta({ description: "Pictures for clients. Kept, never loaded.", examples: [[]] }),
    inputSchema: anyObject.optional().meta({
      description: "JSON Schema of the arguments, as declared.",
      examples: [{ type: "object", properties: { title: { type: "string" } }, required: ["title"] }],
    }),
    outputSchema: anyObject.optional().meta({
      description: "JSON Schema of the structured result, as declared.",
      examples: [{ type: "object" }],
    }),
    annotations: annotationsRecord.optional(),
    execution: anyObject.optional().meta({
      description: "How the tool may be run, as declared.",
      examples: [{ taskSupport: "optional" }],
    }),
    _meta: anyObject.optional().meta({
      description: "Extensions of the protocol, as declared.",
      examples: [{ "example.org/cost": 2 }],
    }),
  })
  .meta({
    description: "One tool, exactly as the server declares it in `tools/list`; every field is kept.",
    examples: [{ name: "create_issue", inputSchema: { type: "object" } }],
  });

export const provenanceRecord = z
  .looseObject({
    method: z.enum(["collected", "documented", "imported"]).meta({
      description:
        "How the record came to be: the server was run and asked, a person wrote it from documentation, or it was converted from another file.",
      examples: ["collected"],
    }),
    from: label.meta({
      description: "What it was read from: a package and version, an address, a document.",
      examples: ["npm:@example/notes-mcp@1.4.0"],
    }),
    protocolRevision: label
      .optional()
      .meta({ description: "The MCP revision that was negotiated.", examples: ["2025-11-25"] }),
    date: z.iso
      .date()
      .optional()
      .meta({ description: "The day on which it was read, YYYY-MM-DD.", examples: ["2026-11-20"] }),
  })
  .meta({
    description: "Where the record comes from. Absent means: imported from this file.",
    examples: [{ method: "documented", from: "https://example.org/docs", date: "2026-11-20" }],
  });

export const serverRecord = z
  .looseObject({
    $schema: z
      .string()
      .optional()
      .meta({ description: "Where the editor finds this schema.", examples: ["./schema.json"] }),
    slug: z
      .string()
      .optional()
      .meta({
        description:
          "The server's address: a-z, 0-9 and single hyphens. Absent: the file's name, or made from the server's name.",
        examples: ["notes"],
        pattern: "^[a-z0-9]+(-[a-z0-9]+)*$",
        maxLength: slugLength,
      }),
    name: z
      .string()
      .min(1)
      .meta({
        description: `What the server is called: 1 to ${limits.nameCharacters} characters.`,
        examples: ["Notes"],
        maxLength: limits.nameCharacters,
      }),
    publisher: z
      .looseObject({
        name: label.meta({ description: "Who publishes the server.", examples: ["Example Ltd"] }),
        official: z
          .boolean()
          .optional()
          .meta({
            description: "Whether the publisher is also who runs the service. Absent means no.",
            examples: [true],
          }),
      })
      .optional()
      .meta({ description: "Who makes it.", examples: [{ name: "Example Ltd", official: true }] }),
    description: z
      .string()
      .optional()
      .meta({ description: "What the server is for.", examples: ["Reads and writes notes."] }),
    homepage: webAddress
      .optional()
      .meta({ description: "Its page.", examples: ["https://example.org/notes"], format: "uri" }),
    repository: webAddress
      .optional()
      .meta({ description: "Its source code.", examples: ["https://example.org/notes.git"], format: "uri" }),
    package: z
      .looseObject({
        registry: label.meta({
          description: "The registry that has it: npm, pypi, oci, nuget or another.",
          examples: ["npm"],
        }),
        identifier: label.meta({
          description: "The name in that registry.",
          examples: ["@example/notes-mcp"],
        }),
        version: label.optional().meta({ description: "The version that was read.", examples: ["1.4.0"] }),
      })
      .optional()
      .meta({
        description: "How it is installed.",
        examples: [{ registry: "npm", identifier: "@example/notes-mcp", version: "1.4.0" }],
      }),
    licence: label
      .optional()
      .meta({ description: "SPDX expression of the server's licence.", examples: ["MIT"] }),
    tags: z
      .array(label.min(1))
      .max(limits.tags)
      .optional()
      .meta({ description: "What it is about, for lists and search.", examples: [["notes", "writing"]] }),
    provenance: provenanceRecord.optional(),
    serverInfo: anyObject.optional().meta({
      description: "What the server says of itself when it is asked, as declared.",
      examples: [{ name: "notes", version: "1.4.0" }],
    }),
    instructions: z
      .string()
      .optional()
      .meta({
        description: "What the server tells every model that connects, in its own words.",
        examples: ["Search before you create a note."],
      }),
    tools: z
      .array(toolRecord)
      .max(limits.toolsPerServer)
      .meta({
        description: "The server's tools in its own order.",
        examples: [[{ name: "create_note", inputSchema: { type: "object" } }]],
      }),
  })
  .meta({
    title: "A server of the toolrisk catalogue",
    description: "One MCP server and its tools: a `.json` file, or one line of an `.ndjson` file.",
    examples: [{ name: "Notes", tools: [{ name: "create_note" }] }],
  });

/** The server without its tools, which are checked one by one so that a bad one does not lose the others. */
export const serverFields = serverRecord.omit({ tools: true, slug: true, name: true });

export type ToolRecord = z.infer<typeof toolRecord>;
export type ServerRecord = z.infer<typeof serverRecord>;

/** JSON Schema of a server's file, for editors. Draft 7, which every editor knows. */
export function renderServerSchema(): string {
  const schema = z.toJSONSchema(serverRecord, { target: "draft-7", io: "input" });
  return `${JSON.stringify(schema, undefined, 2)}\n`;
}
