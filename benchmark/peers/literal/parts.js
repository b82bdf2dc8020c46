import { highlightOnce } from "../shared/highlight-once.js";
import { each, escapeHtml, foreign, prose } from "./html.js";

export const code = (pane) =>
  `<figure class="code"><figcaption>${escapeHtml(pane.fileName)}</figcaption><pre><code>${each(
    highlightOnce(pane),
    (span) =>
      typeof span === "string"
        ? escapeHtml(span)
        : `<span class="${span.kind}">${escapeHtml(span.text)}</span>`,
  )}</code></pre></figure>`;

export const policy = (panes) =>
  `<format-tabs class="panes">${each(
    panes,
    (pane) => `<div class="pane" data-format="${pane.id}" data-label="${escapeHtml(pane.label)}">
${pane.code === "" ? "" : code(pane)}
${each(pane.losses, (loss) => `<p class="small">${escapeHtml(loss)}</p>`)}
${pane.steps.length === 0 ? "" : `<ol>${each(pane.steps, (step) => `<li>${prose(step)}</li>`)}</ol>`}
</div>`,
  )}</format-tabs>`;

export const facts = (list) =>
  `<dl class="facts">${each(list, ({ term, value, href, mono, remark }) => {
    const words = `<bdi${mono ? ' class="mono"' : ""}>${escapeHtml(value)}</bdi>`;
    const rel = href?.startsWith("http") ? ' rel="nofollow noopener"' : "";
    return `<dt>${term}</dt><dd>${href === undefined ? words : `<a href="${escapeHtml(href)}"${rel}>${words}</a>`}${
      remark === undefined ? "" : `<span class="quiet"> · ${escapeHtml(remark)}</span>`
    }</dd>`;
  })}</dl>`;

export const toolLinks = (tools) =>
  `<ul class="links">${each(
    tools,
    ({ href, name, category, level, server }) => `<li>
<span><a class="mono" href="${href}">${foreign(name)}</a>${
      server === undefined ? "" : `<span class="quiet"> ${foreign(server.name)}</span>`
    }</span>
<span class="verdict-cell"><span class="cat ${category.toLowerCase()}">${category}</span> <span class="level ${level}">${level}</span></span>
</li>`,
  )}</ul>`;
