import { basePage } from "./base-page.js";
import { each, escapeHtml, foreign, longText } from "./html.js";
import { facts, policy } from "./parts.js";

const levelBar = ({ parts, label }) =>
  `<svg class="bar bar-wide" viewBox="0 0 1000 10" preserveAspectRatio="none" role="img" aria-label="${escapeHtml(label)}">${each(
    parts,
    ({ level, from, width }) => `<rect class="${level}" x="${from}" width="${width - 2}" height="10"/>`,
  )}</svg>`;

const toolRow = ({ href, name, summary, category, rule }) => `<tr>
<th scope="row"><a class="mono" href="${href}">${foreign(name)}</a>${summary === "" ? "" : `<p>${foreign(summary)}</p>`}</th>
<td><div class="verdict-cell rule-cell"><span class="cat ${category.toLowerCase()}">${category}</span> <span>${escapeHtml(rule)}</span></div></td>
</tr>`;

const levelRows = ({ level, count, tools }) => `<tbody>
<tr class="group" id="level-${level}"><th colspan="2" scope="rowgroup"><span class="level ${level}">${level}</span> <span class="quiet">${count}</span></th></tr>
${each(tools, toolRow)}
</tbody>`;

/** The document of one server. */
export const serverDocument = (page) =>
  basePage(
    page,
    `<article class="sheet">
<header class="head">
<h1>${foreign(page.name)}</h1>
<p class="lead">${escapeHtml(page.verdict)}</p>
${levelBar(page.bar)}
<p class="badges small">${each(
      page.categories,
      ({ category, count }) =>
        `<span><span class="cat ${category.toLowerCase()}">${category}</span> ${count}</span>`,
    )}</p>
${page.ownWords === "" ? "" : `<div class="own">${longText(page.about)}<small>In the server's own words</small></div>`}
</header>
<section class="rule" aria-labelledby="rule"><h2 id="rule">The whole policy</h2>
<p>One rule for each tool; a tool that the policy does not name is denied.</p>
${policy(page.panes)}
</section>
<div class="sheet-rest">
<section aria-labelledby="tools"><h2 id="tools">Tools</h2>
<table class="rows"><caption class="unseen">Tools by level</caption>
<thead><tr><th scope="col">Tool</th><th scope="col">Category and rule</th></tr></thead>
${each(page.sections, levelRows)}
</table></section>
<section aria-labelledby="facts"><h2 id="facts">Facts</h2>${facts(page.facts)}
${page.labels.length === 0 ? "" : `<ul class="tags" aria-label="Tags">${each(page.labels, (tag) => `<li>${foreign(tag)}</li>`)}</ul>`}
</section>
</div>
</article>`,
  );
