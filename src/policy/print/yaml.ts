import { isDocumentList, isDocumentMap, NameMap, Word, type Document } from "#policy/print/document.ts";
import { longStrings, quote } from "#policy/print/quote.ts";

/**
 * Prints block YAML that readers of YAML 1.1, YAML 1.2 and the failsafe schema take for the same document:
 * the words of the grammar stand bare, every other string is quoted.
 * @param comments lines for the head of the document, without `#`
 */
export function printYaml(value: Document, comments: readonly string[] = []): string {
  const head = comments.map((line) => `# ${line}\n`).join("");
  return `${head}${printBlock(value, "\n").trimStart()}\n`;
}

/** @param lineBreak a line break and the spaces before a key of this block */
function printBlock(value: Document, lineBreak: string): string {
  if (typeof value === "string") return ` ${quote(value, longStrings)}`;
  if (value instanceof Word) return ` ${value.text}`;
  const inner = `${lineBreak}  `;
  if (isDocumentList(value)) {
    if (value.length === 0) return " []";
    return value.map((item) => `${lineBreak}- ${printBlock(item, inner).trimStart()}`).join("");
  }
  if (value !== null && isDocumentMap(value)) {
    if (value.size === 0) return " {}";
    const isNamed = value instanceof NameMap;
    let text = "";
    for (const [key, item] of value)
      text += `${lineBreak}${printKey(isNamed ? quote(key, longStrings) : key, lineBreak)}${printBlock(item, inner)}`;
    return text;
  }
  return ` ${String(value)}`;
}

/** YAML knows a key by its colon, and looks for it in the next 1,024 characters only; a longer key is marked as one. */
function printKey(key: string, lineBreak: string): string {
  return key.length <= 1_000 ? `${key}:` : `? ${key}${lineBreak}:`;
}
