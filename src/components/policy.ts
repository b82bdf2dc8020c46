import { codeFigure } from "#components/code.ts";
import { proseMarkup } from "#components/markup.ts";
import { markup, type Markup } from "#components/template.ts";
import type { PolicyData } from "#view/policy-data.ts";
import type { PolicyPane } from "#view/policy-panes.ts";

/** A policy in the main formats, one below the other; `format-tabs.client.ts` makes the others when they are asked for. */
export function policyMarkup(panes: readonly PolicyPane[], data: PolicyData): Markup {
  return markup`
    <format-tabs class="panes" data-policy="${JSON.stringify(data)}">
      ${panes.map(paneMarkup)}
    </format-tabs>`;
}

function paneMarkup({ id, label, code, fileName, losses, steps }: PolicyPane): Markup {
  return markup`
    <div class="pane" data-format="${id}" data-label="${label}">
      ${code.length > 0 && codeFigure(fileName, code)}
      ${
        losses.length > 0 &&
        markup`
          <div class="losses">
            <h3>What ${label} cannot say, or says in another way</h3>
            <ul>${losses.map((loss) => markup`<li>${loss}</li>`)}</ul>
          </div>`
      }
      ${steps.length > 0 && markup`<ol>${steps.map((step) => markup`<li>${proseMarkup(step)}</li>`)}</ol>`}
    </div>`;
}
