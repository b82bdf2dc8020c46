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
  for (const [index, word] of words.entries()) {
    add(joined, word);
    const part = parts[index] ?? "";
    if (isProse(part)) for (const inline of part) add(joined, inline);
    else add(joined, part);
  }
  return joined;
}

/** One after another, with nothing between them; neighbouring words become one part. */
export function joinProse(parts: readonly Prose[]): Prose {
  const joined: Inline[] = [];
  for (const part of parts) for (const inline of part) add(joined, inline);
  return joined;
}

function add(prose: Inline[], inline: Inline): void {
  const last = prose.at(-1);
  if (inline === "") return;
  if (typeof inline === "string" && typeof last === "string") prose[prose.length - 1] = last + inline;
  else prose.push(inline);
}

/** Whole sentences with a space between them; empty ones are left out. */
export function joinSentences(sentences: readonly Prose[]): Prose {
  const whole = sentences.filter((sentence) => sentence.length > 0);
  return joinProse(whole.map((sentence, index) => (index === 0 ? sentence : [" ", ...sentence])));
}

/** `a`, `a and b`, `a, b and c`. */
export function listInProse(items: readonly (Inline | Prose)[], conjunction: "and" | "or" = "and"): Prose {
  return joinProse(
    items.map((item, index) => {
      const separator = index === 0 ? "" : index === items.length - 1 ? ` ${conjunction} ` : ", ";
      return [separator, ...toProse(item)];
    }),
  );
}

/** The same words without marking, for JSON-LD and meta elements. */
export function plainText(prose: Prose): string {
  return prose
    .map((part) => {
      if (typeof part === "string") return part;
      if ("code" in part) return part.code;
      if ("mixed" in part) return part.mixed;
      return "quote" in part ? `“${part.quote}”` : part.text;
    })
    .join("");
}

function toProse(part: Inline | Prose): Prose {
  return isProse(part) ? part : [part];
}

function isProse(part: Inline | Prose): part is Prose {
  return Array.isArray(part);
}
