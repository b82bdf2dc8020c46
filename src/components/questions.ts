import { proseMarkup } from "#components/markup.ts";
import { markup, type Markup } from "#components/template.ts";
import type { Question } from "#view/faq.ts";

/** Questions, each with its answer below it. */
export function questionList(questions: readonly Question[]): Markup {
  return markup`
    <div class="faq">
      ${questions.map(
        ({ question, answer }) =>
          markup`<div><h3>${proseMarkup(question)}</h3><p>${proseMarkup(answer)}</p></div>`,
      )}
    </div>`;
}
