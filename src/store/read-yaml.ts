import { isMap, isScalar, isSeq, LineCounter, parseDocument, type Document } from "yaml";
import type { z } from "zod";
import type { Problem } from "#catalogue/problem.ts";
import { makeProblem, type Place } from "#catalogue/problems.ts";

/** The way to a value in a YAML document: keys of maps and indexes of lists. */
export type YamlPath = readonly (string | number)[];

/** A YAML file read by a schema, entry by entry. */
export interface YamlEntries<Entry> {
  /** Good entries with the place of each, for problems that show later. */
  readonly entries: readonly { readonly entry: Entry; readonly place: Place }[];
  readonly problems: readonly Problem[];
}

/** Entries a file at most: more is no file that a person keeps by hand. */
const mostEntries = 20_000;

/**
 * Reads the list `key` of a YAML file, one entry at a time: a bad entry is a problem and loses no other.
 * Aliases are not followed, so that a small file cannot grow large.
 * @param path as the person knows the file
 */
export function readYamlList<Schema extends z.ZodType>(
  path: string,
  text: string,
  key: string,
  schema: Schema,
): YamlEntries<z.output<Schema>> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, maxAliasCount: 0 } as Parameters<
    typeof parseDocument
  >[1]);
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { path, line: Math.max(1, line), column: Math.max(1, col) };
  };
  const [error] = document.errors;
  if (error !== undefined) {
    const reason = (error.message.split("\n")[0] ?? "").replace(/ at line \d+.*$/, "");
    return { entries: [], problems: [makeProblem("yaml-syntax", placeAt(error.pos[0]), { reason })] };
  }
  const list = isMap(document.contents) ? document.contents.get(key) : undefined;
  if (!isSeq(list)) {
    const reason = "a list of entries is expected here";
    return { entries: [], problems: [makeProblem("yaml-field", placeAt(0), { field: key, reason })] };
  }
  const entries: { entry: z.output<Schema>; place: Place }[] = [];
  const problems: Problem[] = [];
  for (const [index, node] of list.items.slice(0, mostEntries).entries()) {
    const parsed = schema.safeParse(toValue(node, document));
    if (parsed.success) {
      entries.push({ entry: parsed.data, place: placeAt(startOf(node)) });
      continue;
    }
    for (const issue of parsed.error.issues) {
      const way = issue.path.filter((part) => typeof part !== "symbol");
      const inner = document.getIn([key, index, ...way], true);
      const field = way.length === 0 ? `${key}[${index}]` : way.join(".");
      problems.push(
        makeProblem("yaml-field", placeAt(startOf(inner) || startOf(node)), { field, reason: issue.message }),
      );
    }
  }
  return { entries, problems };
}

function toValue(node: unknown, document: Document): unknown {
  return isMap(node) || isSeq(node) || isScalar(node) ? node.toJS(document) : node;
}

function startOf(node: unknown): number {
  if (typeof node !== "object" || node === null || !("range" in node)) return 0;
  return Array.isArray(node.range) ? Number(node.range[0]) : 0;
}
