import { foreign } from "#components/markup.ts";
import { markup, type Markup } from "#components/template.ts";
import { formatNumber } from "#lib/plural.ts";
import type { AnnotatedDefinition, DefinitionRow, Note } from "#view/definition.ts";

/**
 * The tool's own definition with the words that led to the verdict marked, and the notes beside them.
 * @param notes begins the ids of notes, where a page has several definitions
 */
export function definitionMarkup({ start, more, end, length }: AnnotatedDefinition, notes = "note-"): Markup {
  const rows = (of: readonly DefinitionRow[]): readonly Markup[] => of.map((row) => rowMarkup(row, notes));
  return markup`
    <div class="definition">
      ${rows(start)}
      ${
        more.length > 0 &&
        markup`
          <details class="def-more">
            <summary>Show all ${formatNumber(length)} characters of the description</summary>
            <div class="definition">${rows(more)}</div>
          </details>`
      }
      ${rows(end)}
    </div>`;
}

function rowMarkup({ label, term, kind, segments, notes }: DefinitionRow, prefix: string): Markup {
  return markup`
    <div class="def-row">
      <div class="def-text">
        ${label !== "" && markup`<span class="def-label">${label}${termMarkup(term)}</span>`}
        <div dir="auto"${kind === "mono" && markup` class="mono"`}>
          ${segments.map((segment) => segmentMarkup(segment, segments.length > 1, kind, prefix))}
        </div>
      </div>
      ${notes.length > 0 && markup`<ul class="notes">${notes.map((note) => noteMarkup(note, prefix))}</ul>`}
    </div>`;
}

function termMarkup(term: string): Markup | undefined {
  return term === "" ? undefined : markup` <code>${foreign(term)}</code>`;
}

function segmentMarkup(
  { text, tone, numbers }: DefinitionRow["segments"][number],
  isPart: boolean,
  kind: DefinitionRow["kind"],
  prefix: string,
): Markup {
  // White space between two marks is no text of its own, which would be shown as a badge.
  const words = isPart && text.trim() === "" ? text : foreign(text, { name: kind === "mono" });
  return markup`
    ${tone === undefined ? words : markup`<mark class="${tone}">${words}</mark>`}
    ${numbers.map(
      (number) =>
        markup`<a class="ref${tone && ` ${tone}`}" href="#${prefix}${number}" aria-label="Note ${number}">${number}</a>`,
    )}`;
}

function noteMarkup({ number, because, support, tone, signal, signalHref }: Note, prefix: string): Markup {
  return markup`
    <li id="${prefix}${number}" class="${tone}">
      <b>${number}</b>
      <span class="support">${support}</span>, because ${foreign(because)} <a class="quiet" href="${signalHref}">${signal}</a>
    </li>`;
}
