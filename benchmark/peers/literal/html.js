const entities = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Text for HTML, in elements and in quoted attributes. */
export const escapeHtml = (text) => String(text).replace(/[&<>"]/g, (character) => entities[character]);

/** One piece of HTML for each item. */
export const each = (items, print) => items.map(print).join("");

/** A piece of HTML where there is something to show. */
export const when = (condition, print) => (condition ? print() : "");

/** Text of the catalogue, with a direction of its own. */
export const foreign = (text) => `<bdi>${escapeHtml(text)}</bdi>`;

/** Prose: words of ours, and what they quote. */
export const prose = (parts) =>
  each(parts, (part) => {
    if (typeof part === "string") return escapeHtml(part);
    if ("code" in part) return `<code>${foreign(part.code)}</code>`;
    if ("mixed" in part) return foreign(part.mixed);
    if ("link" in part) return `<a href="${part.link}">${escapeHtml(part.text)}</a>`;
    return `<q class="mark ${part.tone}">${foreign(part.quote)}</q>`;
  });

/** A text that may be long. */
export const longText = ({ start, whole, open }) =>
  whole === undefined
    ? foreign(start)
    : `${foreign(start)}<details><summary>${open}</summary>${foreign(whole)}</details>`;
