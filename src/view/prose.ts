import type { Tone } from "#view/tone.ts";

/**
 * A part of a sentence. Strings are our words; `code` and `quote` hold catalogue text and are shown as such;
 * `mixed` is text of the catalogue, or ours that holds some, in the type of the words around it; `link` leads to a page
 * of the site.
 */
export type Inline =
  | string
  | { readonly code: string }
  | { readonly quote: string; readonly tone: Tone }
  | { readonly mixed: string }
  | { readonly link: string; readonly text: string };

/** One or more whole sentences. */
export type Prose = readonly Inline[];

/** What an agent or a machine writes, in the middle of our words: names of tools, arguments, files, packages. */
export function code(text: string): Inline {
  return { code: text };
}

/** What people call a thing, in the middle of our words: a server, its publisher. */
export function called(text: string): Inline {
  return { mixed: text };
}

/** Writes prose as a template: say`${code(name)} moves money.` */
export function say(words: TemplateStringsArray, ...parts: readonly (Inline | Prose)[]): Prose {
  const joined: Inline[] = [];
  for (let index = 0; index < words.length; index++) {
    add(joined, words[index] ?? "");
    const part = parts[index] ?? "";
    if (isProse(part)) addAll(joined, part);
    else add(joined, part);
  }
  return joined;
}

/** One after another, with nothing between them; neighbouring words become one part. */
export function joinProse(parts: readonly Prose[]): Prose {
  const joined: Inline[] = [];
  for (const part of parts) addAll(joined, part);
  return joined;
}

function addAll(prose: Inline[], part: Prose): void {
  for (const inline of part) add(prose, inline);
}

function add(prose: Inline[], inline: Inline): void {
  if (inline === "") return;
  const last = prose.length - 1;
  const before = prose[last];
  if (typeof inline === "string" && typeof before === "string") prose[last] = before + inline;
  else prose.push(inline);
}

/** Whole sentences with a space between them; empty ones are left out. */
export function joinSentences(sentences: readonly Prose[]): Prose {
  const joined: Inline[] = [];
  for (const sentence of sentences) {
    if (joined.length > 0 && sentence.length > 0) add(joined, " ");
    addAll(joined, sentence);
  }
  return joined;
}

/** `a`, `a and b`, `a, b and c`. */
export function listInProse(items: readonly (Inline | Prose)[], conjunction: "and" | "or" = "and"): Prose {
  const joined: Inline[] = [];
  for (const [index, item] of items.entries()) {
    if (index > 0) add(joined, index === items.length - 1 ? ` ${conjunction} ` : ", ");
    if (isProse(item)) addAll(joined, item);
    else add(joined, item);
  }
  return joined;
}

/** The same words without marking, for JSON-LD and meta elements. */
export function plainText(prose: Prose): string {
  let text = "";
  for (const part of prose) text += plainPart(part);
  return text;
}

function plainPart(part: Inline): string {
  if (typeof part === "string") return part;
  if ("code" in part) return part.code;
  if ("mixed" in part) return part.mixed;
  return "quote" in part ? `“${part.quote}”` : part.text;
}

function isProse(part: Inline | Prose): part is Prose {
  return Array.isArray(part);
}
