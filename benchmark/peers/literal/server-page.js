import { basePage } from "./base-page.js";
import { each, escapeHtml, foreign, longText, prose, when } from "./html.js";
import { facts, policy, questions, toolNames } from "./parts.js";

const bar = (name, label, parts) =>
  `<svg class="${name}" viewBox="0 0 1000 10" preserveAspectRatio="none" role="img" aria-label="${escapeHtml(label)}">${parts}</svg>`;

const levelBar = ({ parts, label }) =>
  bar(
    "bar bar-wide",
    label,
    each(
      parts,
      ({ level, from, width }) => `<rect class="${level}" x="${from}" width="${width - 2}" height="10"/>`,
    ),
  );

const windowBar = ({ parts, label }) =>
  bar(
    "bar bar-wide window",
    label,
    `<rect class="rest" width="1000" height="10"/>${each(
      parts,
      ({ kind, from, width }) => `<rect class="${kind}" x="${from}" width="${width}" height="10"/>`,
    )}`,
  );

const step = ({ title, parts }) =>
  `<li><strong>${title}</strong>${each(parts, ({ role, names }) => `<div><span class="quiet">${role}</span>${toolNames(names)}</div>`)}</li>`;

const path = ({ heading, sentence, steps, advice }) => `<div class="together">
<h3>${heading}</h3>
<p class="measure">${sentence}</p>
<ol class="path">${each(steps, step)}</ol>
<p class="measure">${advice}</p>
</div>`;

const conflict = ({ sentence, names }) => `<dt>${foreign(sentence)}</dt><dd>${toolNames(names)}</dd>`;

const toolRow = ({ href, name, summary, category, level, rule, flags, tokens }) => `<tr>
<th scope="row"><a class="mono" href="${href}">${foreign(name)}</a>${when(summary !== "", () => `<p>${foreign(summary)}</p>`)}</th>
<td><span class="level ${level}">${level}</span></td>
<td><span class="cat ${category.toLowerCase()}">${category}</span></td>
<td>${escapeHtml(rule)}</td>
<td class="quiet">${flags}</td>
<td class="num">${tokens}</td>
</tr>`;

const toolTable = (tools) => `<tool-table><table class="rows tool-rows">
<caption class="unseen">Tools, the gravest first</caption>
<thead><tr><th scope="col">Tool</th><th scope="col">Level</th><th scope="col">Category</th><th scope="col">Rule</th><th scope="col">Flags</th><th scope="col" class="num">Tokens</th></tr></thead>
<tbody>${each(tools, toolRow)}</tbody>
</table></tool-table>`;

const signOff = ({ signOff, policyDigest }) => `<div class="sign-off">
<p>Decisions on ${signOff.tools} of ${foreign(signOff.source)}. ${when(
  policyDigest !== "",
  () => `The policy is the policy.json with the SHA-256 <span class="mono">${policyDigest}</span>.`,
)}</p>
<p><span>Decided by</span> <span>Date</span> <span>Signature</span></p>
</div>`;

const heavyRow = ({ name, href, tokens, width }) => `<tr>
<th scope="row"><a class="mono" href="${href}">${foreign(name)}</a></th>
<td><svg class="bar" viewBox="0 0 1000 10" preserveAspectRatio="none" aria-hidden="true"><rect class="kept" width="${width}" height="10"/></svg></td>
<td class="num">${tokens}</td>
</tr>`;

const tokenCost = ({
  cost,
  documented,
}) => `<div class="prose">${each(cost.sentences, (sentence) => `<p>${prose(sentence)}</p>`)}</div>
${windowBar(cost.bar)}
<p class="small quiet scale"><span>0</span> <span>${cost.window} tokens</span></p>
${when(
  cost.heaviest.length > 0,
  () => `<table class="heaviest">
<caption class="unseen">The heaviest definitions</caption>
<thead class="unseen"><tr><th scope="col">Tool</th><th scope="col">Share of the heaviest</th><th scope="col">Tokens</th></tr></thead>
<tbody>${each(cost.heaviest, heavyRow)}</tbody>
</table>`,
)}
<p class="small quiet measure">Counted with o200k_base over the JSON of each tool's name, description and input schema, without white space. A client adds words of its own, and other models count in other ways. ${when(
  documented,
  () =>
    "These definitions were written from documentation; those that the server sends can be longer or shorter.",
)}</p>`;

const formatRow = ({ label, href, file, losses }) => `<tr>
<th scope="row"><a href="${href}">${label}</a></th>
<td>${when(file, () => `<a class="mono" href="${file.href}" download="${file.name}">${file.name}</a>`)}</td>
<td class="wrap">${each(losses, (loss) => `<p>${escapeHtml(loss)}</p>`)}</td>
</tr>`;

const formatTable = (formats) => `<table class="rows format-rows">
<caption class="unseen">The policy in every format</caption>
<thead><tr><th scope="col">Format</th><th scope="col">File</th><th scope="col">What it cannot say, or says in another way</th></tr></thead>
<tbody>${each(formats, formatRow)}</tbody>
</table>`;

/** The document of one server. */
export const serverDocument = (page) =>
  basePage(
    page,
    `<article class="sheet server-sheet">
<header class="head">
<h1>${foreign(page.name)}</h1>
<p class="lead">${escapeHtml(page.verdict)}</p>
${levelBar(page.bar)}
<p class="badges counts">${each(
      page.levels,
      ({ level, count, href }) =>
        `<span><a class="level ${level}" href="${href}">${level}</a> ${count}</span> `,
    )}</p>
<p class="badges counts">${each(
      page.categories,
      ({ category, count }) =>
        `<span><span class="cat ${category.toLowerCase()}">${category}</span> ${count}</span> `,
    )}</p>
${when(page.about.start !== "", () => `<div class="own">${longText(page.about)} <small>${page.ownWordsOf}</small></div>`)}
<nav class="jump" aria-label="On this page"><a href="#tools">Tools</a>
${when(page.paths.length > 0, () => `<a href="#together">What they can do together</a>`)}
<a href="#tokens">Token cost</a> <a href="#formats">Every format</a></nav>
</header>
<section class="rule" aria-labelledby="rule"><h2 id="rule">The whole policy</h2>
<p>${page.effect} A tool that the policy does not name is denied.</p>
${policy(page)}
<p class="small">${page.proof.calls} calls were tried on policy.json and Intercept YAML when this page was made, and each fared as the rules say. ${when(
      page.proof.href,
      () =>
        `<a href="${page.proof.href}" download="${page.proof.file}">Replay them against your own gateway</a>.`,
    )}</p>
</section>
<div class="sheet-rest">
${when(
  page.paths.length > 0,
  () =>
    `<section aria-labelledby="together"><h2 id="together">What they can do together</h2>${each(page.paths, path)}</section>`,
)}
${when(
  page.conflicts.length > 0,
  () =>
    `<section aria-labelledby="conflicts"><h2 id="conflicts">Definitions that contradict themselves</h2><dl class="conflicts">${each(page.conflicts, conflict)}</dl></section>`,
)}
<section aria-labelledby="facts"><h2 id="facts">Facts</h2>${facts(page.facts)}
${when(
  page.labels.length > 0,
  () => `<ul class="tags" aria-label="Tags">${each(page.labels, (tag) => `<li>${foreign(tag)}</li>`)}</ul>`,
)}
</section>
</div>
</article>
<section aria-labelledby="tools"><h2 id="tools">Tools</h2>${toolTable(page.tools)}</section>
${signOff(page)}
<div class="split">
<section aria-labelledby="tokens"><h2 id="tokens">Token cost</h2>${tokenCost(page)}</section>
<section aria-labelledby="questions"><h2 id="questions">Questions about ${foreign(page.name)}</h2>${questions(page.questions)}</section>
</div>
<section aria-labelledby="formats"><h2 id="formats">The policy in every format</h2>${formatTable(page.formats)}</section>`,
  );
