/** Text that stands between double quotes as it is: `start_scan`, `a b`; not `a"b`, `a\b`, `é`. */
const plainAscii = /^[ !#-[\]-~]*$/;

/** What a double-quoted string must not hold as it is: `"`, a backslash, a line break, DEL, `é`, a bidi mark. */
const notPlain = /[^ !#-[\]-~]/gu;

/** How the strings of a grammar write what does not stand there as it is. */
export interface StringGrammar {
  /** Characters with an escape of their own. */
  readonly short: Readonly<Record<string, string>>;
  /** Any other character, by its code point. */
  byNumber(codePoint: number): string;
}

const common = { '"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t" };
const withFeeds = { ...common, "\b": "\\b", "\f": "\\f" };

/** `\u00e9`, and `\ud83d\ude00` for the characters above U+FFFF: JSON. */
export const jsonStrings: StringGrammar = {
  short: withFeeds,
  byNumber: (codePoint) =>
    String.fromCodePoint(codePoint)
      .split("")
      .map((unit) => hexadecimal("\\u", unit.charCodeAt(0), 4))
      .join(""),
};

/** `\u00e9`, and `\U0001f600` for the characters above U+FFFF: YAML, TOML, CEL. */
export const longStrings: StringGrammar = {
  short: withFeeds,
  byNumber: (codePoint) =>
    codePoint > 0xffff ? hexadecimal("\\U", codePoint, 8) : hexadecimal("\\u", codePoint, 4),
};

/** `\u{e9}`, and no `\b` or `\f`: Cedar. */
export const cedarStrings: StringGrammar = {
  short: common,
  byNumber: (codePoint) => `\\u{${codePoint.toString(16)}}`,
};

function hexadecimal(prefix: string, codePoint: number, digits: number): string {
  return prefix + codePoint.toString(16).padStart(digits, "0");
}

/**
 * `text` between double quotes, in ASCII only: what cannot be seen or told apart (bidi marks, zero-width
 * characters, letters of another script that look like Latin ones) is written by its number.
 */
export function quote(text: string, { short, byNumber }: StringGrammar): string {
  if (plainAscii.test(text)) return `"${text}"`;
  return `"${text.replace(notPlain, (character) => short[character] ?? byNumber(character.codePointAt(0) ?? 0))}"`;
}
