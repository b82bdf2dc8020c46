import type { Json, JsonObject } from "#lib/json.ts";
import type { Crumb } from "#view/page.ts";
import { plainText } from "#view/prose.ts";
import type { Question } from "#view/faq.ts";

/** One value that says several things of the page. */
export function graph(parts: readonly (JsonObject | undefined)[]): Json {
  return { "@context": "https://schema.org", "@graph": parts.filter((part) => part !== undefined) };
}

/** The way to the page; addresses are absolute, so there is none where the site has no address. */
export function breadcrumbList(
  crumbs: readonly Crumb[],
  path: string,
  site: string | undefined,
): JsonObject | undefined {
  if (site === undefined) return undefined;
  return {
    "@type": "BreadcrumbList",
    itemListElement: crumbs.map(({ text, href }, index) => ({
      "@type": "ListItem",
      position: index + 1,
      name: text,
      item: new URL(href ?? path, site).href,
    })),
  };
}

/** Questions and answers, the very words of the page. */
export function faqPage(questions: readonly Question[]): JsonObject {
  return {
    "@type": "FAQPage",
    mainEntity: questions.map(({ question, answer }) => ({
      "@type": "Question",
      name: plainText(question),
      acceptedAnswer: { "@type": "Answer", text: plainText(answer) },
    })),
  };
}
