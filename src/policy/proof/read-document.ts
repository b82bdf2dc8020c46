import { parse as parseToml } from "smol-toml";
import { parse as parseYaml } from "yaml";
import { isDocumentList, isDocumentMap, Word, type Document } from "#policy/print/document.ts";
import type { Reading } from "#policy/proof/loaded-policy.ts";

/** A JSON text as its readers take it. */
export function readJson(text: string): Reading {
  return { by: "JSON", value: JSON.parse(text) };
}

/** A YAML text as readers of three kinds take it. */
export function readYaml(text: string): readonly [Reading, ...Reading[]] {
  return [
    { by: "YAML 1.2", value: parseYaml(text, { version: "1.2", mapAsMap: true }) },
    { by: "YAML 1.1", value: parseYaml(text, { version: "1.1", schema: "yaml-1.1", mapAsMap: true }) },
    { by: "YAML failsafe", value: parseYaml(text, { schema: "failsafe", mapAsMap: true }), textOnly: true },
  ];
}

export function readToml(text: string): Reading {
  return { by: "TOML", value: parseToml(text) };
}

/** Whether a parser read exactly what was printed: the same keys, in the same order where it tells, the same values. */
export function isReadAs(document: Document, { value, textOnly = false }: Reading): boolean {
  return equals(document, value, textOnly);
}

function equals(document: Document, value: unknown, textOnly: boolean): boolean {
  if (document instanceof Word) return value === document.text;
  if (document === null || typeof document !== "object")
    return textOnly ? value === String(document) : value === document;
  if (isDocumentList(document)) {
    return (
      Array.isArray(value) &&
      value.length === document.length &&
      document.every((item, index) => equals(item, value[index], textOnly))
    );
  }
  if (!isDocumentMap(document)) return false;
  const entries = entriesOf(value);
  if (!entries || entries.size !== document.size) return false;
  // Objects put whole numbers first, so order is only told by readers that give maps.
  const keys = value instanceof Map ? [...entries.keys()] : undefined;
  return [...document].every(
    ([key, item], index) =>
      (keys === undefined || keys[index] === key) &&
      entries.has(key) &&
      equals(item, entries.get(key), textOnly),
  );
}

function entriesOf(value: unknown): ReadonlyMap<unknown, unknown> | undefined {
  if (value instanceof Map) return value;
  const isObject = typeof value === "object" && value !== null && !Array.isArray(value);
  return isObject ? new Map(Object.entries(value)) : undefined;
}
