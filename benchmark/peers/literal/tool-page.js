import { basePage } from "./base-page.js";
import { each, escapeHtml, foreign, longText, prose, when } from "./html.js";
import { code, facts, policy, questions, toolLinks } from "./parts.js";

const segment = ({ text, tone, numbers }) =>
  `${tone === undefined ? foreign(text) : `<mark class="${tone}">${foreign(text)}</mark>`}${each(
    numbers,
    (number) => `<a class="ref ${tone}" href="#note-${number}" aria-label="Note ${number}">${number}</a>`,
  )}`;

const note = ({ number, because, support, tone, signal, signalHref }) =>
  `<li id="note-${number}" class="${tone}"><b>${number}</b> <span class="support">${support}</span>, because ${foreign(because)} <a class="quiet" href="${signalHref}">${signal}</a></li>`;

const definitionRow = ({ label, term, kind, segments, notes }) => `<div class="def-row"><div class="def-text">
${when(label !== "", () => `<span class="def-label">${label}${when(term !== "", () => ` <code>${foreign(term)}</code>`)}</span>`)}
<div dir="auto"${kind === "mono" ? ' class="mono"' : ""}>${each(segments, segment)}</div>
</div>${when(notes.length > 0, () => `<ul class="notes">${each(notes, note)}</ul>`)}</div>`;

const definition = ({ start, more, end, length }) => `<div class="definition">
${each(start, definitionRow)}
${when(
  more.length > 0,
  () =>
    `<details class="def-more"><summary>Show all ${length} characters of the description</summary><div class="definition">${each(more, definitionRow)}</div></details>`,
)}
${each(end, definitionRow)}
</div>`;

const argumentRule = ({ sentence, doesNotStop, pane }) =>
  `<li>${foreign(sentence)} <span class="quiet">${escapeHtml(doesNotStop)}</span>${when(
    pane,
    () => `<details><summary>The rule with it</summary>${code(pane)}</details>`,
  )}</li>`;

const ruleScope = ({ amounts, gaps, stricter, argumentRules }) => `<div class="prose">
<ul>${each([...gaps, ...amounts], (sentence) => `<li>${escapeHtml(sentence)}</li>`)}</ul>
${when(stricter, () => `<details><summary>The stricter rule: no call at all</summary>${code(stricter)}</details>`)}
${when(argumentRules.length > 0, () => `<h3>What you can add</h3><ul>${each(argumentRules, argumentRule)}</ul>`)}
</div>`;

const around = ({ profiles, wholePolicy, calls, callsHref }) => `<ul class="around small">
${each(profiles, (profile) => `<li>${profile}</li>`)}
<li><a href="${wholePolicy.href}">${wholePolicy.text}</a>, in every format.</li>
<li>Tried with ${callsHref ? `<a href="${callsHref}">${calls}</a>` : calls} of this tool when the policy was made.</li>
</ul>`;

const mark = ({ signal, href, tone, because }) =>
  `<div class="risky ${tone}">${foreign(because)} <a href="${href}">${signal}</a></div>`;

const parameter = ({
  within,
  name,
  depth,
  type,
  required,
  constraints,
  defaultValue,
  marks,
  about,
  values,
  moreValues,
}) => `<li${depth > 0 ? ` class="d${depth}"` : ""}>
<div><strong>${when(within !== "", () => `<span>${foreign(within)}</span>`)}${foreign(name)}</strong>
<span class="type">${foreign(type)}</span>
${when(required, () => `<span class="req">required</span>`)}
${each(constraints, (words) => `<span class="type">${foreign(words)}</span>`)}
${when(defaultValue !== undefined, () => `<span class="type">default <code>${foreign(defaultValue)}</code></span>`)}</div>
${each(marks, mark)}
${when(about.start !== "", () => `<div class="about">${longText(about)}</div>`)}
${when(
  values.length > 0,
  () =>
    `<div class="about type">one of ${values.map((value) => `<code>${foreign(value)}</code>`).join(", ")} ${escapeHtml(moreValues)}</div>`,
)}</li>`;

const parameterList = ({ parameters, moreParameters, parameterCount, parametersCut }) =>
  parameters.length === 0
    ? `<p>The server declares none.</p>`
    : `<ul class="params">${each(parameters, parameter)}</ul>
${when(
  moreParameters.length > 0,
  () =>
    `<details><summary>Show all ${parameterCount} parameters</summary><ul class="params">${each(moreParameters, parameter)}</ul></details>`,
)}
${when(parametersCut, () => `<p class="small quiet">The schema nests deeper, or holds more, than is shown here.</p>`)}`;

const related = ({
  server,
  siblings,
  toolCount,
  levelOnServer,
  namesakes,
  twins,
  elsewhere,
  level,
}) => `<div class="related">
${when(
  siblings.length > 0,
  () =>
    `<h3>On the same server <a href="${server.href}">all ${toolCount}</a> <a href="${levelOnServer}">only ${level}</a></h3>${toolLinks(siblings)}`,
)}
${when(
  namesakes.length > 0,
  () =>
    `<h3>Of the same name ${when(twins, () => `<a href="${twins.href}">side by side</a>`)}</h3>${when(
      twins,
      () => `<p class="small">${twins.sentence}</p>`,
    )}${toolLinks(namesakes)}`,
)}
${when(elsewhere.length > 0, () => `<h3>Of the same category elsewhere</h3>${toolLinks(elsewhere)}`)}
</div>`;

const attacks = (
  list,
) => `<section aria-labelledby="attacks"><h2 id="attacks">Attacks that abuse such access</h2>
<dl class="titled">${each(
  list,
  ({ href, title, summary }) =>
    `<dt><a href="${href}">${escapeHtml(title)}</a></dt><dd>${escapeHtml(summary)}</dd>`,
)}</dl></section>`;

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
<span class="quiet">${page.confidence}</span>
${each(page.flagLinks, ({ flag, href }) => `<a class="flag" href="${href}">${flag}</a> `)}
<a href="#rule">The rule: ${page.ruleInBrief}</a></p>
${when(
  page.ownWords !== "",
  () =>
    `<p class="own">${foreign(page.ownWords)} <small>${page.ownWordsOf} <a href="${page.server.href}">${foreign(page.server.name)}</a></small></p>`,
)}
</header>
<section class="rule" aria-labelledby="rule"><h2 id="rule">The rule</h2>
<p>${prose(page.effect)}</p>
${each(page.ruleReasons, (reason) => `<p class="small">${escapeHtml(reason)}</p>`)}
${policy(page)}
${around(page.around)}
</section>
<div class="sheet-rest">
<section aria-labelledby="does"><h2 id="does">What <code>${foreign(page.name)}</code> does</h2>
<p class="measure">${prose(page.does)}</p></section>
<section aria-labelledby="why"><h2 id="why">Why <code>${foreign(page.name)}</code> needs a policy</h2>
<div class="prose">${each(page.why, (paragraph) => `<p>${prose(paragraph)}</p>`)}</div>
<h3 class="sheet-title" id="definition">The definition, and what was read in it</h3>
${definition(page.definition)}</section>
<section aria-labelledby="gaps"><h2 id="gaps">What the rule does not stop</h2>${ruleScope(page.scope)}</section>
${when(page.attacks.length > 0, () => attacks(page.attacks))}
<section aria-labelledby="parameters"><h2 id="parameters">Parameters</h2>${parameterList(page)}</section>
<section aria-labelledby="facts"><h2 id="facts">Facts</h2>${facts(page.facts)}
<p class="small quiet">${page.catalogue}</p></section>
<section aria-labelledby="related"><h2 id="related">Related tools</h2>${related(page)}</section>
<section aria-labelledby="questions"><h2 id="questions">Questions about <code>${foreign(page.name)}</code></h2>
${questions(page.questions)}</section>
<section aria-labelledby="deeper"><h2 id="deeper">Go deeper</h2>
<ul class="plain">${each(
      page.deeper,
      ({ href, title, kind }) =>
        `<li><a href="${href}">${escapeHtml(title)}</a> <span class="quiet">${kind}</span></li>`,
    )}</ul></section>
</div>
</article>`,
  );
