import { addAttribute, escapeHTML, HTMLString } from "astro/runtime/server/index.js";
import { attribute, type Markup } from "#components/template.ts";
import { isPlain, textRuns, type TextRun } from "#lib/text-runs.ts";
import type { Inline, Prose } from "#view/prose.ts";

// A tool's page shows some hundred pieces of foreign text. A component for each of them took a third of the time of
// rendering the page, so they are made here, by functions, and escaped by Astro's own.

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
  let html = "";
  for (const part of prose) html += inlineHtml(part);
  return new HTMLString(html);
}

/** The beginning of an element, for `Element.astro`. */
export function openTag(tag: string, attributes: Readonly<Record<string, unknown>>): Markup {
  const text = Object.entries(attributes).map(([name, value]) => String(addAttribute(value, name)));
  return new HTMLString(`<${tag}${text.join("")}>`);
}

/** The end of an element. */
export function closeTag(tag: string): Markup {
  return new HTMLString(`</${tag}>`);
}

function foreignHtml(text: string, { name = false, class: className }: ForeignOptions): string {
  let html = className === undefined ? "<bdi>" : `<bdi${attribute("class", className)}>`;
  if (isPlain(text)) html += textHtml(text, name);
  else for (const run of textRuns(text.toWellFormed())) html += runHtml(run, name);
  return `${html}</bdi>`;
}

function runHtml(run: TextRun, name: boolean): string {
  if (run.kind === "text") return textHtml(run.text, name);
  const times = run.count > 1 ? ` ×${run.count}` : "";
  return `<span class="hidden-char"${attribute("title", run.name)}>${escapeHTML(run.code + times)}</span>`;
}

function textHtml(text: string, name: boolean): string {
  return name ? breakable(text) : escapeHTML(text);
}

/** `delete_branch` → `delete_<wbr>branch`; a loop, since names are many and a regular expression takes three times as long. */
function breakable(text: string): string {
  // Entities hold nothing to break after.
  const escaped = escapeHTML(text);
  let html = "";
  let from = 0;
  for (let at = 1; at < escaped.length; at++) {
    if (!isBreak(escaped.charAt(at - 1), escaped.charAt(at))) continue;
    html += `${escaped.slice(from, at)}<wbr>`;
    from = at;
  }
  return html + escaped.slice(from);
}

function isBreak(before: string, after: string): boolean {
  if (before === "_" || before === "-" || before === "." || before === "/" || before === ":") return true;
  return after >= "A" && after <= "Z" && before >= "a" && before <= "z";
}

function inlineHtml(part: Inline): string {
  if (typeof part === "string") return escapeHTML(part);
  if ("code" in part) return `<code>${foreignHtml(part.code, {})}</code>`;
  if ("mixed" in part) return foreignHtml(part.mixed, {});
  if ("link" in part) return `<a${attribute("href", part.link)}>${escapeHTML(part.text)}</a>`;
  return `<q${attribute("class", `mark ${part.tone}`)}>${foreignHtml(part.quote, {})}</q>`;
}
