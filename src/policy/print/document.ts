/**
 * A value to be printed as JSON, YAML or TOML. Objects are maps, because a tool may be called `__proto__`
 * and because the order of the keys is part of what we promise.
 */
export type Document = string | number | boolean | null | Word | readonly Document[] | DocumentMap;
export type DocumentMap = ReadonlyMap<string, Document>;

/** A map whose keys are names from a catalogue: they are always quoted. Keys of other maps are words of a grammar. */
export class NameMap extends Map<string, Document> {}

/** A word of a grammar (`deny`, `10/minute`), which YAML may write without quotes. Never a name. */
export class Word {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

/** An object of the entries given, in that order, without those that are undefined. */
export function documentOf(...entries: readonly (readonly [string, Document | undefined])[]): DocumentMap {
  const map = new Map<string, Document>();
  for (const [key, value] of entries) if (value !== undefined) map.set(key, value);
  return map;
}

export function isDocumentMap(value: Document): value is DocumentMap {
  return value instanceof Map;
}

export function isDocumentList(value: Document): value is readonly Document[] {
  return Array.isArray(value);
}
