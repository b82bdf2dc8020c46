import { basePage } from "./base-page.js";
import { each, escapeHtml, foreign, longText, prose } from "./html.js";
import { code, facts, policy, toolLinks } from "./parts.js";

const segment = ({ text, tone, numbers }) =>
  `${tone === undefined ? foreign(text) : `<mark class="${tone}">${foreign(text)}</mark>`}${each(
    numbers,
    (number) => `<a class="ref ${tone}" href="#note-${number}" aria-label="Note ${number}">${number}</a>`,
  )}`;

const note = ({ number, because, support, tone, signal, signalHref }) =>
  `<li id="note-${number}" class="${tone}"><b>${number}</b> <span class="support">${support}</span>, because ${foreign(because)} <a class="quiet" href="${signalHref}">${signal}</a></li>`;

const definitionRow = ({ label, term, kind, segments, notes }) => `<div class="def-row"><div class="def-text">
${label === "" ? "" : `<span class="def-label">${label}${term === "" ? "" : ` <code>${foreign(term)}</code>`}</span>`}
<div dir="auto"${kind === "mono" ? ' class="mono"' : ""}>${each(segments, segment)}</div>
</div>${notes.length === 0 ? "" : `<ul class="notes">${each(notes, note)}</ul>`}</div>`;

const definition = ({ start, more, end, length }) => `<div class="definition">
${each(start, definitionRow)}
${
  more.length === 0
    ? ""
    : `<details class="def-more"><summary>Show all ${length} characters of the description</summary><div class="definition">${each(more, definitionRow)}</div></details>`
}
${each(end, definitionRow)}
</div>`;

const argumentRule = ({ sentence, doesNotStop, pane }) =>
  `<li>${foreign(sentence)} <span class="quiet">${escapeHtml(doesNotStop)}</span>${
    pane === undefined ? "" : `<details><summary>The rule with it</summary>${code(pane)}</details>`
  }</li>`;

const ruleScope = ({ amounts, gaps, stricter, argumentRules }) => `<div class="prose">
<ul>${each([...gaps, ...amounts], (sentence) => `<li>${escapeHtml(sentence)}</li>`)}</ul>
${stricter === undefined ? "" : `<details><summary>The stricter rule: no call at all</summary>${code(stricter)}</details>`}
${argumentRules.length === 0 ? "" : `<h3>What you can add</h3><ul>${each(argumentRules, argumentRule)}</ul>`}
</div>`;

const parameter = ({
  within,
  name,
  depth,
  type,
  required,
  constraints,
  defaultValue,
  about,
  values,
  moreValues,
}) =>
  `<li${depth > 0 ? ` class="d${depth}"` : ""}>
<div><strong>${within === "" ? "" : `<span>${foreign(within)}</span>`}${foreign(name)}</strong>
<span class="type">${foreign(type)}</span>
${required ? `<span class="req">required</span>` : ""}
${each(constraints, (words) => `<span class="type">${foreign(words)}</span>`)}
${defaultValue === undefined ? "" : `<span class="type">default <code>${foreign(defaultValue)}</code></span>`}</div>
${about.start === "" ? "" : `<div class="about">${longText(about)}</div>`}
${
  values.length === 0
    ? ""
    : `<div class="about type">one of ${values.map((value) => `<code>${foreign(value)}</code>`).join(", ")} ${escapeHtml(moreValues)}</div>`
}</li>`;

const parameters = (list, cut) =>
  list.length === 0
    ? `<p>The server declares none.</p>`
    : `<ul class="params">${each(list, parameter)}</ul>${
        cut ? `<p class="small quiet">The schema nests deeper, or holds more, than is shown here.</p>` : ""
      }`;

const related = ({ server, siblings, toolCount, namesakes, elsewhere }) => `<div class="related">
${siblings.length === 0 ? "" : `<h3>On the same server <a href="${server.href}">all ${toolCount}</a></h3>${toolLinks(siblings)}`}
${namesakes.length === 0 ? "" : `<h3>Of the same name</h3>${toolLinks(namesakes)}`}
${elsewhere.length === 0 ? "" : `<h3>Of the same category elsewhere</h3>${toolLinks(elsewhere)}`}
</div>`;

const question = ({ question, answer }) => `<div><h3>${prose(question)}</h3><p>${prose(answer)}</p></div>`;

/** The document of one tool. */
export const toolDocument = (page) =>
  basePage(
    page,
    `<article class="sheet">
<header class="head">
<h1 class="tool-name">${foreign(page.name)}</h1>
<p class="lead">${prose(page.verdict)}</p>
<p class="badges"><a class="cat ${page.category.toLowerCase()}" href="${page.categoryHref}">${page.category}</a>
<a class="level ${page.level}" href="${page.levelHref}">${page.level}</a>
<span class="quiet">${page.confidence}</span></p>
${
  page.ownWords === ""
    ? ""
    : `<p class="own">${foreign(page.ownWords)} <small>In the words of <a href="${page.server.href}">${foreign(page.server.name)}</a></small></p>`
}
</header>
<section class="rule" aria-labelledby="rule"><h2 id="rule">The rule</h2>
<p>${prose(page.effect)}</p>
${each(page.ruleReasons, (reason) => `<p class="small">${escapeHtml(reason)}</p>`)}
${policy(page.panes)}
</section>
<div class="sheet-rest">
<section aria-labelledby="does"><h2 id="does">What <code>${foreign(page.name)}</code> does</h2>
<p class="measure">${prose(page.does)}</p></section>
<section aria-labelledby="why"><h2 id="why">Why <code>${foreign(page.name)}</code> needs a policy</h2>
<div class="prose">${each(page.why, (paragraph) => `<p>${prose(paragraph)}</p>`)}</div>
<h3 class="sheet-title" id="definition">The definition, and what was read in it</h3>
${definition(page.definition)}</section>
<section aria-labelledby="gaps"><h2 id="gaps">What the rule does not stop</h2>${ruleScope(page.scope)}</section>
<section aria-labelledby="parameters"><h2 id="parameters">Parameters</h2>${parameters(page.parameters, page.parametersCut)}</section>
<section aria-labelledby="facts"><h2 id="facts">Facts</h2>${facts(page.facts)}</section>
<section aria-labelledby="related"><h2 id="related">Related tools</h2>${related(page)}</section>
<section aria-labelledby="questions"><h2 id="questions">Questions about <code>${foreign(page.name)}</code></h2>
<div class="faq">${each(page.questions, question)}</div></section>
</div>
</article>`,
  );
