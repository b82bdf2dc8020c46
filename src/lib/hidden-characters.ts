/** Names of white space and of hidden characters that are known for spoofing; others are named by their kind. Unicode's own names. */
const knownNames: ReadonlyMap<number, string> = new Map([
  [0x00, "null"],
  [0x08, "backspace"],
  [0x09, "tab"],
  [0x0a, "line feed"],
  [0x0d, "carriage return"],
  [0x1b, "escape"],
  [0x20, "space"],
  [0x7f, "delete"],
  [0xa0, "no-break space"],
  [0xad, "soft hyphen"],
  [0x34f, "combining grapheme joiner"],
  [0x61c, "Arabic letter mark"],
  [0x115f, "Hangul filler"],
  [0x1160, "Hangul filler"],
  [0x180e, "Mongolian vowel separator"],
  [0x200b, "zero-width space"],
  [0x200c, "zero-width non-joiner"],
  [0x200d, "zero-width joiner"],
  [0x200e, "left-to-right mark"],
  [0x200f, "right-to-left mark"],
  [0x2028, "line separator"],
  [0x2029, "paragraph separator"],
  [0x202a, "left-to-right embedding"],
  [0x202b, "right-to-left embedding"],
  [0x202c, "pop directional formatting"],
  [0x202d, "left-to-right override"],
  [0x202e, "right-to-left override"],
  [0x2060, "word joiner"],
  [0x2066, "left-to-right isolate"],
  [0x2067, "right-to-left isolate"],
  [0x2068, "first strong isolate"],
  [0x2069, "pop directional isolate"],
  [0x2800, "blank Braille pattern"],
  [0x3164, "Hangul filler"],
  [0xfeff, "byte order mark"],
  [0xffa0, "Hangul filler"],
]);

/** Ranges that `knownNames` does not spell out, first and last code point. */
const namedRanges: readonly (readonly [first: number, last: number, name: string])[] = [
  [0x00, 0x1f, "control character"],
  [0x7f, 0x9f, "control character"],
  [0xd800, 0xdfff, "lone surrogate"],
  [0xfe00, 0xfe0f, "variation selector"],
  [0xe0000, 0xe007f, "tag character"],
  [0xe0100, 0xe01ef, "variation selector"],
];

/**
 * Class of characters that are there and cannot be seen, or that move or hide their neighbours: controls, format
 * characters, separators, fillers, variation selectors, lone surrogates. Not in it: tab and line breaks, and the
 * Arabic and Syriac number signs, which Unicode counts as format characters although they are drawn.
 * For regular expressions with the `v` flag.
 */
export const hiddenClass = String.raw`[[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\u034F\u115F\u1160\u17B4\u17B5\u180B-\u180F\u2800\u3164\uFFA0\uFE00-\uFE0F\u{E0100}-\u{E01EF}]--[\t\n\r\u0600-\u0605\u06DD\u070F\u0890\u0891\u08E2]]`;

/** What a hidden character is called: `right-to-left override`. */
export function hiddenName(codePoint: number): string {
  const range = namedRanges.find(([first, last]) => first <= codePoint && codePoint <= last);
  return knownNames.get(codePoint) ?? range?.[2] ?? "invisible character";
}

/** `U+202E` */
export function codePointLabel(codePoint: number): string {
  return `U+${codePoint.toString(16).toUpperCase().padStart(4, "0")}`;
}
