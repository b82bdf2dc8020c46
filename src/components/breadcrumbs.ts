import { foreign } from "#components/markup.ts";
import { markup, type Markup } from "#components/template.ts";
import type { Crumb } from "#view/page.ts";

/** The way from the home page to this one; nothing where there is none. */
export function breadcrumbs(crumbs: readonly Crumb[]): Markup | undefined {
  if (crumbs.length === 0) return undefined;
  return markup`<nav class="crumbs" aria-label="Breadcrumb"><ol>${crumbs.map(crumbMarkup)}</ol></nav>`;
}

function crumbMarkup({ text, href, foreign: isForeign }: Crumb): Markup {
  const words = isForeign ? foreign(text) : text;
  if (href === undefined) return markup`<li><span aria-current="page">${words}</span></li>`;
  return markup`<li><a href="${href}">${words}</a></li>`;
}
