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
  /** The value of a key beside the list. */
  readonly beside: (key: string) => unknown;
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
  const opened = openYaml(path, text);
  if ("problem" in opened) return { entries: [], problems: [opened.problem], beside: () => undefined };
  const { document, placeAt } = opened;
  const beside = (name: string): unknown =>
    isMap(document.contents) ? document.contents.get(name) : undefined;
  const list = beside(key);
  if (!isSeq(list)) {
    const reason = "a list of entries is expected here";
    return { entries: [], problems: [makeProblem("yaml-field", placeAt(0), { field: key, reason })], beside };
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
  return { entries, problems, beside };
}

/** Reads a YAML file that is one map. `problemOf` says what is wrong with a field. */
export function readYamlMap<Schema extends z.ZodType>(
  path: string,
  text: string,
  schema: Schema,
  problemOf: (place: Place, fault: { readonly field: string; readonly reason: string }) => Problem,
): { readonly value?: z.output<Schema>; readonly problems: readonly Problem[] } {
  const opened = openYaml(path, text);
  if ("problem" in opened) return { problems: [opened.problem] };
  const { document, placeAt } = opened;
  const parsed = schema.safeParse(document.toJS() as unknown);
  if (parsed.success) return { value: parsed.data, problems: [] };
  const problems = parsed.error.issues.map(({ path: way, message }) => {
    const keys = way.filter((part) => typeof part !== "symbol");
    return problemOf(placeAt(startOf(nearestNode(document, keys))), {
      field: keys.join(".") || "the file",
      reason: message,
    });
  });
  return { problems };
}

type OpenedYaml =
  | { readonly document: Document; readonly placeAt: (offset: number) => Place }
  | { readonly problem: Problem };

function openYaml(path: string, text: string): OpenedYaml {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, maxAliasCount: 0 } as Parameters<
    typeof parseDocument
  >[1]);
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { path, line: Math.max(1, line), column: Math.max(1, col) };
  };
  const [error] = document.errors;
  if (error === undefined) return { document, placeAt };
  const reason = (error.message.split("\n")[0] ?? "").replace(/ at line \d+.*$/, "");
  return { problem: makeProblem("yaml-syntax", placeAt(error.pos[0]), { reason }) };
}

/** The node at a path, or the innermost one that is there: a missing field is shown where it should be. */
function nearestNode(document: Document, way: YamlPath): unknown {
  for (let length = way.length; length > 0; length--) {
    const node = document.getIn(way.slice(0, length), true);
    if (node !== undefined) return node;
  }
  return document.contents;
}

function toValue(node: unknown, document: Document): unknown {
  return isMap(node) || isSeq(node) || isScalar(node) ? node.toJS(document) : node;
}

function startOf(node: unknown): number {
  if (typeof node !== "object" || node === null || !("range" in node)) return 0;
  return Array.isArray(node.range) ? Number(node.range[0]) : 0;
}
