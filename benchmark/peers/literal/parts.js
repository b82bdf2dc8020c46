import { highlightOnce } from "../shared/highlight-once.js";
import { each, escapeHtml, foreign, prose, when } from "./html.js";

const span = (piece) =>
  typeof piece === "string"
    ? escapeHtml(piece)
    : `<span class="${piece.kind}">${escapeHtml(piece.text)}</span>`;

export const code = (pane) =>
  `<figure class="code"><figcaption>${escapeHtml(pane.fileName)}</figcaption><pre><code>${each(highlightOnce(pane), span)}</code></pre></figure>`;

const losses = ({ label, losses }) => `<div class="losses">
<h3>What ${label} cannot say, or says in another way</h3>
<ul>${each(losses, (loss) => `<li>${escapeHtml(loss)}</li>`)}</ul>
</div>`;

const policyPane = (
  pane,
) => `<div class="pane" data-format="${pane.id}" data-label="${escapeHtml(pane.label)}">
${when(pane.code !== "", () => code(pane))}
${when(pane.losses.length > 0, () => losses(pane))}
${when(pane.steps.length > 0, () => `<ol>${each(pane.steps, (step) => `<li>${prose(step)}</li>`)}</ol>`)}
</div>`;

export const policy = ({ panes, policy }) =>
  `<format-tabs class="panes" data-policy="${escapeHtml(policy)}">${each(panes, policyPane)}</format-tabs>`;

export const facts = (list) =>
  `<dl class="facts">${each(list, ({ term, value, href, mono, remark }) => {
    const words = `<bdi${mono ? ' class="mono"' : ""}>${escapeHtml(value)}</bdi>`;
    const rel = href?.startsWith("http") ? ' rel="nofollow noopener"' : "";
    return `<dt>${term}</dt><dd>${href === undefined ? words : `<a href="${escapeHtml(href)}"${rel}>${words}</a>`}${when(
      remark !== undefined,
      () => `<span class="quiet"> · ${escapeHtml(remark)}</span>`,
    )}</dd>`;
  })}</dl>`;

export const questions = (list) =>
  `<div class="faq">${each(list, ({ question, answer }) => `<div><h3>${prose(question)}</h3><p>${prose(answer)}</p></div>`)}</div>`;

export const toolLinks = (tools) =>
  `<ul class="links">${each(
    tools,
    ({ href, name, category, level, server }) => `<li>
<span><a class="mono" href="${href}">${foreign(name)}</a>${when(
      server !== undefined,
      () => `<span class="quiet"> ${foreign(server.name)}</span>`,
    )}</span>
<span class="verdict-cell"><span class="cat ${category.toLowerCase()}">${category}</span> <span class="level ${level}">${level}</span></span>
</li>`,
  )}</ul>`;

const nameList = (tools) =>
  `<ul class="names">${each(tools, ({ name, href }) => `<li><a class="mono" href="${href}">${foreign(name)}</a></li>`)}</ul>`;

export const toolNames = ({ shown, more, open }) =>
  `${nameList(shown)}${when(more.length > 0, () => `<details><summary>${open}</summary>${nameList(more)}</details>`)}`;
