import { addAttribute, escapeHTML, HTMLString } from "astro/runtime/server/index.js";
import { textRuns, type TextRun } from "#lib/text-runs.ts";
import type { Inline, Prose } from "#view/prose.ts";

// A tool's page shows some hundred pieces of foreign text. A component for each of them took a third of the time of
// rendering the page, so they are made here, by functions, and escaped by Astro's own.

/** HTML that Astro takes as it is: everything in it that is not ours has been escaped. */
export type Markup = HTMLString;

export interface ForeignOptions {
  /** Lets a long name break after `_`, `-`, `.`, `/` and before a capital. */
  readonly name?: boolean | undefined;
  readonly class?: string | undefined;
}

/** Text of the catalogue: a direction of its own, and what cannot be seen shown as a badge. The one way to show it. */
export function foreign(text: string, options: ForeignOptions = {}): Markup {
  return new HTMLString(foreignHtml(text, options));
}

/** Prose as `prose.ts` makes it, its foreign parts marked as such. */
export function proseMarkup(prose: Prose): Markup {
  return new HTMLString(prose.map(inlineHtml).join(""));
}

/** The beginning of an element, for `Element.astro`. */
export function openTag(tag: string, attributes: Readonly<Record<string, unknown>>): Markup {
  const text = Object.entries(attributes).map(([name, value]) => attribute(name, value));
  return new HTMLString(`<${tag}${text.join("")}>`);
}

/** The end of an element. */
export function closeTag(tag: string): Markup {
  return new HTMLString(`</${tag}>`);
}

function foreignHtml(text: string, { name = false, class: className }: ForeignOptions): string {
  const runs = textRuns(text.toWellFormed());
  return `<bdi${attribute("class", className)}>${runs.map((run) => runHtml(run, name)).join("")}</bdi>`;
}

function runHtml(run: TextRun, name: boolean): string {
  if (run.kind === "text") return name ? breakable(run.text) : escapeHTML(run.text);
  const times = run.count > 1 ? ` ×${run.count}` : "";
  return `<span class="hidden-char"${attribute("title", run.name)}>${escapeHTML(run.code + times)}</span>`;
}

/** `delete_branch` → `delete_<wbr>branch` */
function breakable(text: string): string {
  return text
    .split(/(?<=[_.\-/:])|(?<=[a-z])(?=[A-Z])/)
    .map(escapeHTML)
    .join("<wbr>");
}

function inlineHtml(part: Inline): string {
  if (typeof part === "string") return escapeHTML(part);
  if ("code" in part) return `<code>${foreignHtml(part.code, {})}</code>`;
  if ("mixed" in part) return foreignHtml(part.mixed, {});
  if ("link" in part) return `<a${attribute("href", part.link)}>${escapeHTML(part.text)}</a>`;
  return `<q${attribute("class", `mark ${part.tone}`)}>${foreignHtml(part.quote, {})}</q>`;
}

/** ` name="value"`; empty for undefined. */
function attribute(name: string, value: unknown): string {
  return String(addAttribute(value, name));
}
