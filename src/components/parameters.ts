import { longText } from "#components/long-text.ts";
import { foreign } from "#components/markup.ts";
import { markup, type Markup } from "#components/template.ts";
import { formatNumber } from "#lib/plural.ts";
import { pathOf, type ParameterMark } from "#view/parameter-marks.ts";
import type { Parameter, ParameterList } from "#view/parameters.ts";

/** Longer lists are folded after this many lines. */
const shownLines = 40;

/** What a call may hold, one parameter a line, each under the one that holds it; most of a long list is a click away. */
export function parameterList(
  { parameters, cut }: ParameterList,
  marks: ReadonlyMap<string, readonly ParameterMark[]>,
): Markup {
  const isLong = parameters.length > shownLines + 10;
  const shown = isLong ? parameters.slice(0, shownLines) : parameters;
  const more = parameters.slice(shown.length);
  const list = (part: readonly Parameter[]): Markup => markup`
    <ul class="params">
      ${part.map((parameter) => rowMarkup(parameter, marks.get(pathOf(parameter)) ?? []))}
    </ul>`;
  return markup`
    ${list(shown)}
    ${
      more.length > 0 &&
      markup`
        <details>
          <summary>Show all ${formatNumber(parameters.length)} parameters</summary>
          ${list(more)}
        </details>`
    }
    ${cut && markup`<p class="small quiet">The schema nests deeper, or holds more, than is shown here.</p>`}`;
}

function rowMarkup(parameter: Parameter, marks: readonly ParameterMark[]): Markup {
  const { within, name, depth, type, required, description, defaultValue, values, constraints } = parameter;
  return markup`
    <li${depth > 0 && markup` class="d${depth}"`}>
      <div>
        <strong>
          ${within !== "" && markup`<span>${foreign(within, { name: true })}</span>`}
          ${foreign(name, { name: true })}
        </strong>
        <span class="type">${foreign(type)}</span>
        ${required && markup`<span class="req">required</span>`}
        ${constraints.map((words) => markup`<span class="type">${foreign(words)}</span>`)}
        ${
          defaultValue !== undefined &&
          markup`<span class="type">default <code>${foreign(defaultValue)}</code></span>`
        }
      </div>
      ${marks.map(
        ({ signal, href, tone, because }) =>
          markup`<div class="risky ${tone}">${foreign(because)} <a href="${href}">${signal}</a></div>`,
      )}
      ${description !== "" && markup`<div class="about">${longText(description, 400)}</div>`}
      ${values.length > 0 && valuesMarkup(parameter)}
    </li>`;
}

function valuesMarkup({ values, moreValues }: Parameter): Markup {
  const list = values.map((value, index) => markup`${index > 0 && ", "}<code>${foreign(value)}</code>`);
  return markup`<div class="about type">one of ${list} ${moreValues}</div>`;
}
