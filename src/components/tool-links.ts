import { foreign } from "#components/markup.ts";
import { markup, type Markup } from "#components/template.ts";
import { categoryWord, levelWord } from "#components/verdict-words.ts";
import type { ToolLink } from "#view/tool-link.ts";

/** A short list of tools, for cross-links. */
export function toolLinks(tools: readonly ToolLink[]): Markup {
  return markup`
    <ul class="links">
      ${tools.map(
        ({ href, name, category, level, server }) => markup`
          <li>
            <span>
              <a class="mono" href="${href}">${foreign(name, { name: true })}</a>
              ${server && markup`<span class="quiet"> ${foreign(server.name)}</span>`}
            </span>
            <span class="verdict-cell">${categoryWord(category)} ${levelWord(level)}</span>
          </li>`,
      )}
    </ul>`;
}
