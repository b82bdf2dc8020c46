import mono from "@fontsource-variable/source-code-pro/files/source-code-pro-latin-wght-normal.woff2?url";
import words from "@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2?url";
import { jsonLd } from "#components/json-ld.ts";
import { markup, type Markup } from "#components/template.ts";
import { breadcrumbList, graph } from "#view/json-ld.ts";
import type { Page } from "#view/page.ts";
import { pictureOf } from "#view/pictures.ts";
import { routes, siteAddress } from "#view/routes.ts";
import { site } from "#view/site.ts";

/** What the head of every page links to. */
const files = markup`
  <link rel="icon" href="${routes.file("favicon.svg")}" type="image/svg+xml">
  <link rel="preload" href="${words}" as="font" type="font/woff2" crossorigin>
  <link rel="preload" href="${mono}" as="font" type="font/woff2" crossorigin>
  <script src="${routes.file("theme.js")}"></script>`;

/** The head of a page, but for its style sheet, which Astro adds. */
export function headOf(page: Page): Markup {
  const { title, description, path, crumbs, data } = page;
  return markup`
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${path === routes.home ? `${site.name}: ${title}` : `${title} · ${site.name}`}</title>
    <meta name="description" content="${description}">
    <meta name="color-scheme" content="light dark">
    <meta name="generator" content="toolrisk">
    ${openGraph(page)}
    ${files}
    ${data === undefined ? crumbs.length > 1 && wayTo(page) : jsonLd(data)}`;
}

/** What other sites show of the page; nothing where the site has no address. */
function openGraph({ title, description, path, picture: subject }: Page): Markup | undefined {
  if (siteAddress === undefined) return undefined;
  const canonical = new URL(path, siteAddress).href;
  const picture = pictureOf(subject);
  return markup`
    <link rel="canonical" href="${canonical}">
    <meta property="og:title" content="${title}">
    <meta property="og:description" content="${description}">
    <meta property="og:type" content="${path === routes.home ? "website" : "article"}">
    <meta property="og:site_name" content="${site.name}">
    <meta property="og:url" content="${canonical}">
    ${
      picture &&
      markup`
        <meta property="og:image" content="${picture.href}">
        <meta property="og:image:alt" content="${picture.alt}">
        <meta name="twitter:card" content="summary_large_image">`
    }`;
}

function wayTo({ crumbs, path }: Page): Markup | undefined {
  const way = breadcrumbList(crumbs, path, siteAddress);
  return way && jsonLd(graph([way]));
}
