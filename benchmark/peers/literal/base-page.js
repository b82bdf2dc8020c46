import { site } from "../shared/values.js";
import { each, escapeHtml, foreign } from "./html.js";

const link = ({ text, href }) => `<a href="${href}">${text}</a> `;

const crumb = ({ text, href, foreign: isForeign }) => {
  const words = isForeign ? foreign(text) : escapeHtml(text);
  return `<li>${href === undefined ? `<span aria-current="page">${words}</span>` : `<a href="${href}">${words}</a>`}</li>`;
};

/** The whole document around a page's content. */
export const basePage = ({ title, description, crumbs, jsonLd }, content) => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)} · ${site.name}</title>
<meta name="description" content="${escapeHtml(description)}">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="toolrisk">
<link rel="icon" href="/favicon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/site.css">
<script src="/theme.js"></script>
<script type="application/ld+json">${jsonLd}</script>
</head>
<body>
<a class="skip" href="#main">Skip to the content</a>
<header class="site-head"><div class="wide">
<a class="brand" href="/"><span class="level critical" aria-hidden="true"></span>${site.name}</a>
<nav aria-label="Site">${each(site.links, link)}</nav>
<div class="site-tools">
<search-open><button type="button" class="search-open">Search <kbd>Ctrl K</kbd></button></search-open>
<theme-switch><button type="button" aria-label="Dark theme" aria-pressed="false"><svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true"><circle cx="8" cy="8" r="6.5" fill="none" stroke="currentColor" stroke-width="1.5"></circle><path d="M8 1.5a6.5 6.5 0 0 1 0 13z" fill="currentColor"></path></svg></button></theme-switch>
</div>
</div></header>
<main id="main" class="wide" tabindex="-1">
<nav class="crumbs" aria-label="Breadcrumb"><ol>${each(crumbs, crumb)}</ol></nav>
${content}
</main>
<footer class="site-foot"><div class="wide">
<nav aria-label="More">${each(site.more, link)}</nav>
${each(site.footer, (line) => `<p>${escapeHtml(line)}</p>`)}
</div></footer>
<script type="module" src="/site.js"></script>
</body>
</html>
`;
