import { foreign } from "#components/markup.ts";
import { markup, type Markup } from "#components/template.ts";
import { formatNumber } from "#lib/plural.ts";
import { clip } from "#lib/safe-text.ts";

/** Catalogue text that may be long: its beginning, and the whole a click away. */
export function longText(text: string, limit: number): Markup {
  const start = clip(text, limit);
  if (start === text) return foreign(text);
  return markup`
    ${foreign(start)}
    <details>
      <summary>Show all ${formatNumber(text.length)} characters</summary>
      ${foreign(text)}
    </details>`;
}
