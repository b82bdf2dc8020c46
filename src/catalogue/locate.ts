import { parse, type ValueNode } from "@humanwhocodes/momoa";

/** Keys and indexes from the record's root. */
export type JsonPath = readonly (string | number)[];

/** Line and column count from 1, the column in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/**
 * Commas, colons and brackets of the longest text whose places are looked up. Each becomes an object in memory,
 * about 300 bytes: above this, places are the record's first line only.
 */
const maxMarks = 400_000;

/**
 * A function that finds where a value stands in the JSON text of a record, parsing the text when it is first asked.
 * It answers with the deepest value of the path that exists, and with the record's beginning where the text is too
 * large or too deep to be parsed again with places.
 * @param firstLine line of the file on which the text begins
 */
export function makeLocator(text: string, firstLine: number): (path: JsonPath) => Position {
  let root: ValueNode | "none" | undefined;
  return (path) => {
    // Asked of every record, to remember where its server is: not worth a second parse.
    if (path.length === 0) return positionAt(text, Math.max(0, text.search(/\S/)), firstLine);
    root ??= parseWithPlaces(text) ?? "none";
    if (root === "none") return { line: firstLine, column: 1 };
    const { line, column } = findNode(root, path).loc.start;
    return { line: firstLine + line - 1, column };
  };
}

/** The place of an offset (UTF-16 units from 0) in a text that begins on `firstLine`. */
export function positionAt(text: string, offset: number, firstLine: number): Position {
  const before = text.slice(0, offset);
  const breaks = before.split("\n").length - 1;
  return { line: firstLine + breaks, column: offset - before.lastIndexOf("\n") };
}

/** Where and why `text` is not JSON, given what `JSON.parse` threw. */
export function explainSyntaxError(
  text: string,
  error: unknown,
  firstLine: number,
): Position & { readonly reason: string } {
  const message = error instanceof Error ? error.message : String(error);
  // "Expected ':' after property name in JSON at position 5 (line 1 column 6)"
  const told = / in JSON at position (\d+)/.exec(message);
  // "Unexpected token 'x', "{"a":x}" is not valid JSON" repeats the text, which may be a stranger's.
  const reason = message.replace(/(?:, ?"|, \.\.\.| in JSON at| is not valid JSON)[^]*$/, "");
  const offset = told === null ? offsetByParser(text, message) : Number(told[1]);
  return { ...positionAt(text, offset, firstLine), reason: reason.charAt(0).toLowerCase() + reason.slice(1) };
}

function offsetByParser(text: string, message: string): number {
  if (message.startsWith("Unexpected end") || !isSmall(text))
    return message.startsWith("Unexpected end") ? text.length : 0;
  try {
    parse(text);
    return 0;
  } catch (error) {
    return typeof error === "object" && error !== null && "offset" in error ? Number(error.offset) : 0;
  }
}

function parseWithPlaces(text: string): ValueNode | undefined {
  if (!isSmall(text)) return undefined;
  try {
    return parse(text).body;
  } catch {
    // Nested too deep for a recursive parser.
    return undefined;
  }
}

function isSmall(text: string): boolean {
  return text.length <= maxMarks || text.split(/[,:[{]/, maxMarks + 1).length <= maxMarks;
}

function findNode(root: ValueNode, path: JsonPath): ValueNode {
  let node = root;
  for (const key of path) {
    const child = childNode(node, key);
    if (child === undefined) return node;
    node = child;
  }
  return node;
}

function childNode(node: ValueNode, key: string | number): ValueNode | undefined {
  if (node.type === "Array" && typeof key === "number") return node.elements[key]?.value;
  if (node.type !== "Object") return undefined;
  // The last one: `JSON.parse` lets the last of equal keys win.
  return node.members.findLast(({ name }) => (name.type === "String" ? name.value : name.name) === key)
    ?.value;
}
