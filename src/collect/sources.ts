import { isNode, LineCounter, parseDocument } from "yaml";
import type { z } from "zod";
import type { Problem } from "#catalogue/problem.ts";
import { sourcesSchema, type sourceSchema } from "#collect/source-schema.ts";
import type { Source } from "#collect/source.ts";
import { terminalText } from "#lib/safe-text.ts";

/** The sources of a file; none when anything is wrong with it. */
export interface SourceFile {
  readonly sources: readonly Source[];
  readonly problems: readonly Problem[];
}

type SourceEntry = z.infer<typeof sourceSchema>;

/** Something wrong, before it has a line. */
interface Fault {
  readonly id: "sources-yaml" | "sources-field" | "sources-twice";
  /** In the text. */
  readonly offset: number;
  readonly message: string;
  readonly tip: string;
}

/**
 * Reads the text of a sources file.
 * @param path for the problems
 */
export function parseSources(yaml: string, path: string): SourceFile {
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines, prettyErrors: false });
  const offsetOf = (keys: readonly PropertyKey[]): number =>
    findOffset(keys, (at) => document.getIn(at, true));
  const { entries, faults } =
    document.errors.length > 0
      ? { entries: [], faults: document.errors.map((error) => yamlFault(error.pos[0], error.message)) }
      : readEntries(document.toJS(), offsetOf);
  const problems = faults.map(({ id, offset, message, tip }): Problem => {
    const { line, col } = lines.linePos(offset);
    return { id, severity: "error", path, line: Math.max(line, 1), column: Math.max(col, 1), message, tip };
  });
  return { sources: problems.length > 0 ? [] : entries.map(toSource), problems };
}

function yamlFault(offset: number, reason: string): Fault {
  return {
    id: "sources-yaml",
    offset,
    message: `This is not valid YAML: ${reason}.`,
    tip: "Mend the YAML at this place.",
  };
}

function readEntries(
  value: unknown,
  offsetOf: (keys: readonly PropertyKey[]) => number,
): { readonly entries: readonly SourceEntry[]; readonly faults: readonly Fault[] } {
  const parsed = sourcesSchema.safeParse(value);
  if (!parsed.success)
    return { entries: [], faults: parsed.error.issues.map((issue) => fieldFault(issue, offsetOf)) };
  const entries = parsed.data.servers;
  const faults = entries.flatMap(({ slug }, index): readonly Fault[] => {
    const first = entries.findIndex((entry) => entry.slug === slug);
    if (first === index) return [];
    return [
      {
        id: "sources-twice",
        offset: offsetOf(["servers", index, "slug"]),
        message: `The slug ${slug} is used twice, so one record would overwrite the other.`,
        tip: "Give one of them another slug.",
      },
    ];
  });
  return { entries, faults };
}

function fieldFault(issue: z.core.$ZodIssue, offsetOf: (keys: readonly PropertyKey[]) => number): Fault {
  const keys = issue.code === "unrecognized_keys" ? [...issue.path, ...issue.keys.slice(0, 1)] : issue.path;
  const field = keys.map(String).join(".");
  return {
    id: "sources-field",
    offset: offsetOf(keys),
    message: `${field === "" ? "The file" : `The field ${field}`} is wrong: ${terminalText(issue.message)}.`,
    tip: "Compare it with the other servers of the file; src/collect/source-schema.ts lists the fields.",
  };
}

function toSource({ npm, bin, timeout, ...rest }: SourceEntry): Source {
  return { ...rest, origin: { kind: "npm", spec: npm, bin }, timeoutSeconds: timeout };
}

/** Where the value at `keys` begins; the nearest value around it when it is missing. */
function findOffset(keys: readonly PropertyKey[], nodeAt: (keys: readonly PropertyKey[]) => unknown): number {
  for (let length = keys.length; length >= 0; length -= 1) {
    const node = nodeAt(keys.slice(0, length));
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}
