import { codeFigure } from "#components/code.ts";
import { foreign } from "#components/markup.ts";
import { markup, type Markup } from "#components/template.ts";
import type { ArgumentRule, RuleScope } from "#view/rule-scope.ts";

/** What the rule does not stop, and what a reader may add to it. */
export function ruleScopeMarkup({ amounts, gaps, stricter, argumentRules }: RuleScope): Markup {
  return markup`
    <div class="prose">
      <ul>
        ${gaps.map((gap) => markup`<li>${gap}</li>`)}
        ${amounts.map((amount) => markup`<li>${amount}</li>`)}
      </ul>
      ${
        stricter &&
        markup`
          <details>
            <summary>The stricter rule: no call at all</summary>
            ${codeFigure(stricter.fileName, stricter.code)}
          </details>`
      }
      ${
        argumentRules.length > 0 &&
        markup`
          <h3>What you can add</h3>
          <ul>${argumentRules.map(argumentRuleMarkup)}</ul>`
      }
    </div>`;
}

function argumentRuleMarkup({ sentence, doesNotStop, pane }: ArgumentRule): Markup {
  return markup`
    <li>
      ${foreign(sentence)} <span class="quiet">${doesNotStop}</span>
      ${
        pane &&
        pane.code.length > 0 &&
        markup`
          <details>
            <summary>The rule with it</summary>
            ${codeFigure(pane.fileName, pane.code)}
          </details>`
      }
    </li>`;
}
