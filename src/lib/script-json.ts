import type { Json } from "#lib/json.ts";

/** Characters that can end or open a script element or a comment, or that older JavaScript takes for a line's end. */
const unsafe = /[<>&\u2028\u2029]/g;

/**
 * JSON for the inside of `<script type="application/ld+json">`: the same value, spelt so that no character of it can
 * end the element. Lone surrogates of texts become U+FFFD, which every reader of the page takes.
 */
export function scriptJson(value: Json): string {
  const text = JSON.stringify(value, (_key, part: unknown) =>
    typeof part === "string" ? part.toWellFormed() : part,
  );
  return text.replace(unsafe, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
