import { isDocumentList, isDocumentMap, Word, type Document } from "#policy/print/document.ts";
import { jsonStrings, quote } from "#policy/print/quote.ts";

/** Prints like `JSON.stringify(value, null, 2)`, with every character outside of ASCII escaped and a last line break. */
export function printJson(value: Document): string {
  return `${printValue(value, "\n")}\n`;
}

function printValue(value: Document, lineBreak: string): string {
  if (typeof value === "string") return quote(value, jsonStrings);
  if (value instanceof Word) return quote(value.text, jsonStrings);
  const inner = `${lineBreak}  `;
  if (isDocumentList(value)) {
    if (value.length === 0) return "[]";
    return `[${inner}${value.map((item) => printValue(item, inner)).join(`,${inner}`)}${lineBreak}]`;
  }
  if (value !== null && isDocumentMap(value)) {
    if (value.size === 0) return "{}";
    const lines: string[] = [];
    for (const [key, item] of value) lines.push(`${quote(key, jsonStrings)}: ${printValue(item, inner)}`);
    return `{${inner}${lines.join(`,${inner}`)}${lineBreak}}`;
  }
  return String(value);
}
