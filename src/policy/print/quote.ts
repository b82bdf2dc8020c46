/** Text that stands between double quotes as it is: `start_scan`, `a b`; not `a"b`, `a\b`, `é`. */
const plainAscii = /^[ !#-[\]-~]*$/;

/** What a double-quoted string must not hold as it is: `"`, a backslash, a line break, DEL, `é`, a bidi mark. */
const notPlain = /[^ !#-[\]-~]/gu;

const shortEscapes: Readonly<Record<string, string>> = {
  '"': '\\"',
  "\\": "\\\\",
  "\b": "\\b",
  "\f": "\\f",
  "\n": "\\n",
  "\r": "\\r",
  "\t": "\\t",
};

/** How a grammar writes a character outside of ASCII, by its code point. */
export type EscapeCodePoint = (codePoint: number) => string;

/** `\u00e9`, and `\ud83d\ude00` for the characters above U+FFFF: JSON. */
export const jsonEscape: EscapeCodePoint = (codePoint) =>
  String.fromCodePoint(codePoint)
    .split("")
    .map((unit) => hexEscape("\\u", unit.charCodeAt(0), 4))
    .join("");

/** `\u00e9`, and `\U0001f600` for the characters above U+FFFF: YAML, TOML, CEL. */
export const longEscape: EscapeCodePoint = (codePoint) =>
  codePoint > 0xffff ? hexEscape("\\U", codePoint, 8) : hexEscape("\\u", codePoint, 4);

/** `\u{e9}`: Cedar. */
export const bracedEscape: EscapeCodePoint = (codePoint) => `\\u{${codePoint.toString(16)}}`;

function hexEscape(prefix: string, codePoint: number, digits: number): string {
  return prefix + codePoint.toString(16).padStart(digits, "0");
}

/**
 * `text` between double quotes, in ASCII only: what cannot be seen or told apart (bidi marks, zero-width
 * characters, letters of another script that look like Latin ones) is written by its number.
 */
export function quote(text: string, escape: EscapeCodePoint): string {
  if (plainAscii.test(text)) return `"${text}"`;
  return `"${text.replace(notPlain, (character) => shortEscapes[character] ?? escape(character.codePointAt(0) ?? 0))}"`;
}
