import { foreign } from "#components/markup.ts";
import { attribute, markup, type Markup } from "#components/template.ts";
import type { Fact } from "#view/facts.ts";

/** Facts as terms and their values; a value may lead on. */
export function factList(facts: readonly Fact[]): Markup {
  return markup`
    <dl class="facts">
      ${facts.map(
        (fact) => markup`
          <dt>${fact.term}</dt>
          <dd>${valueMarkup(fact)}${fact.remark !== undefined && markup`<span class="quiet"> · ${fact.remark}</span>`}</dd>`,
      )}
    </dl>`;
}

function valueMarkup({ value, href, mono }: Fact): Markup {
  const words = foreign(value, { class: mono ? "mono" : undefined });
  if (href === undefined) return words;
  const rel = href.startsWith("http") ? "nofollow noopener" : undefined;
  return markup`<a href="${href}"${attribute("rel", rel)}>${words}</a>`;
}
