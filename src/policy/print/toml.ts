import {
  isDocumentList,
  isDocumentMap,
  NameMap,
  Word,
  type Document,
  type DocumentMap,
} from "#policy/print/document.ts";
import { longStrings, quote } from "#policy/print/quote.ts";

/**
 * Prints TOML 1.0: plain values of a table first, then its tables, each under its whole path.
 * @param comments lines for the head of the document, without `#`
 */
export function printToml(value: DocumentMap, comments: readonly string[] = []): string {
  const blocks: string[] = [];
  if (comments.length > 0) blocks.push(comments.map((line) => `# ${line}\n`).join(""));
  printTable(value, "", undefined, blocks);
  return blocks.join("\n");
}

/** @param header `[a.b]` or `[[a]]`; undefined for the root */
function printTable(table: DocumentMap, path: string, header: string | undefined, blocks: string[]): void {
  let lines = "";
  const below: [string, DocumentMap | readonly DocumentMap[]][] = [];
  for (const [key, item] of table) {
    const name = table instanceof NameMap ? quote(key, longStrings) : key;
    const whole = path === "" ? name : `${path}.${name}`;
    if (item !== null && typeof item === "object" && isDocumentMap(item)) below.push([whole, item]);
    else if (isTableList(item)) below.push([whole, item]);
    else lines += `${name} = ${printInline(item)}\n`;
  }
  // A table that only holds tables needs no header of its own.
  if (header !== undefined && (lines !== "" || below.length === 0)) blocks.push(`${header}\n${lines}`);
  else if (lines !== "") blocks.push(lines);
  for (const [whole, item] of below) {
    if (isDocumentMap(item)) printTable(item, whole, `[${whole}]`, blocks);
    else for (const entry of item) printTable(entry, whole, `[[${whole}]]`, blocks);
  }
}

function isTableList(value: Document): value is readonly DocumentMap[] {
  return isDocumentList(value) && value.length > 0 && value.every((item) => isDocumentMap(item));
}

function printInline(value: Document): string {
  if (typeof value === "string") return quote(value, longStrings);
  if (value instanceof Word) return quote(value.text, longStrings);
  if (isDocumentList(value)) {
    if (value.length < 2) return `[${value.map(printInline).join("")}]`;
    return `[\n${value.map((item) => `  ${printInline(item)},\n`).join("")}]`;
  }
  return String(value);
}
