import type { Json } from "#lib/json.ts";

/** Characters that can end or open a script element or a comment, or that older JavaScript takes for a line's end. */
const unsafe = /[<>&\u2028\u2029]/g;

/** A lone surrogate as JSON spells it, or words that look like it: `\\ud800`. */
const loneSurrogate = /\\ud[89a-f]/;

/**
 * JSON for the inside of `<script type="application/ld+json">`: the same value, spelt so that no character of it can
 * end the element. Lone surrogates of texts become U+FFFD, which every reader of the page takes.
 */
export function scriptJson(value: Json): string {
  const plain = JSON.stringify(value);
  const text = loneSurrogate.test(plain) ? JSON.stringify(value, wellFormed) : plain;
  return text.replace(unsafe, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

function wellFormed(_key: string, part: unknown): unknown {
  return typeof part === "string" ? part.toWellFormed() : part;
}
