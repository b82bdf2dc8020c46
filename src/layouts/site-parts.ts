import { markup, type Markup } from "#components/template.ts";
import { routes } from "#view/routes.ts";
import { moreLinks, siteLinks } from "#view/site-links.ts";
import { site } from "#view/site.ts";

// What every page of the site shows, made once.

const heads = new Map(siteLinks.map(({ href }) => [href, makeHead(href)]));
const plainHead = makeHead();

/** The top of a page: the site's name, its main parts, search, and the switch of the theme. */
export function siteHead(path: string): Markup {
  return heads.get(path) ?? plainHead;
}

/** The bottom of every page. */
export const siteFoot = markup`
  <footer class="site-foot">
    <div class="wide">
      <nav aria-label="More">${moreLinks.map(({ text, href }) => markup`<a href="${href}">${text}</a>`)}</nav>
      ${site.footer.map((line) => markup`<p>${line}</p>`)}
    </div>
  </footer>`;

function makeHead(current?: string): Markup {
  return markup`
    <header class="site-head">
      <div class="wide">
        <a class="brand" href="${routes.home}"><span class="level critical" aria-hidden="true"></span>${site.name}</a>
        <nav aria-label="Site">
          ${siteLinks.map(
            ({ text, href }) =>
              markup`<a href="${href}"${href === current && markup` aria-current="page"`}>${text}</a>`,
          )}
        </nav>
        <div class="site-tools">
          <search-open bundle="${routes.file("pagefind/")}" base="${routes.home}">
            <button type="button" class="search-open">Search <kbd>Ctrl K</kbd></button>
          </search-open>
          <theme-switch>
            <button type="button" aria-label="Dark theme" aria-pressed="false">
              <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
                <circle cx="8" cy="8" r="6.5" fill="none" stroke="currentColor" stroke-width="1.5"></circle>
                <path d="M8 1.5a6.5 6.5 0 0 1 0 13z" fill="currentColor"></path>
              </svg>
            </button>
          </theme-switch>
        </div>
      </div>
    </header>`;
}
