import { markup, type Markup } from "#components/template.ts";
import type { DeeperLink } from "#view/deeper.ts";

/** What to read next. */
export function deeperLinks(links: readonly DeeperLink[]): Markup {
  return markup`
    <ul class="plain">
      ${links.map(
        ({ href, title, kind }) =>
          markup`<li><a href="${href}">${title}</a> <span class="quiet">${kind}</span></li>`,
      )}
    </ul>`;
}

/** Pages by their titles, each with its sentence. */
export function titledLinks(
  links: readonly { readonly href: string; readonly title: string; readonly summary: string }[],
): Markup {
  return markup`
    <dl class="titled">
      ${links.map(
        ({ href, title, summary }) => markup`<dt><a href="${href}">${title}</a></dt><dd>${summary}</dd>`,
      )}
    </dl>`;
}
