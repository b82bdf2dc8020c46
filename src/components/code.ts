import { markup, type Markup } from "#components/template.ts";
import type { CodeSpan } from "#view/highlight.ts";

/** A file's text with its name; `code-block.client.ts` adds the button that copies it. */
export function codeFigure(fileName: string, code: readonly CodeSpan[]): Markup {
  const spans = code.map((span) =>
    typeof span === "string" ? span : markup`<span class="${span.kind}">${span.text}</span>`,
  );
  return markup`<figure class="code"><figcaption>${fileName}</figcaption><pre><code>${spans}</code></pre></figure>`;
}
