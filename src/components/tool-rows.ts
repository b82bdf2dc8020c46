import { foreign } from "#components/markup.ts";
import { markup, type Markup } from "#components/template.ts";
import { categoryWord, levelWord } from "#components/verdict-words.ts";
import { formatNumber } from "#lib/plural.ts";
import type { ToolRow } from "#view/server-page.ts";
import type { ToolLink } from "#view/tool-link.ts";

/** A row of `ToolTable.astro`: a tool with its server, or with what its rule does. */
export function toolRow({ href, name, summary, category, level, server, rule }: ToolLink): Markup {
  return markup`
    <tr>
      ${nameCell(href, name, summary)}
      <td><div class="verdict-cell">${categoryWord(category)}${levelWord(level)}</div></td>
      <td class="spare wrap">
        ${server === undefined ? rule : markup`<a href="${server.href}">${foreign(server.name)}</a>`}
      </td>
    </tr>`;
}

/** A row of `ServerTools.astro`. */
export function serverToolRow(tool: ToolRow): Markup {
  const { href, name, summary, category, level, rule, flags, tokens } = tool;
  return markup`
    <tr>
      ${nameCell(href, name, summary)}
      <td>${levelWord(level)}</td>
      <td>${categoryWord(category)}</td>
      <td>${rule}</td>
      <td class="quiet">${flags.join(", ")}</td>
      <td class="num">${formatNumber(tokens)}</td>
    </tr>`;
}

/** The head of a row: a tool's name, and what it says of itself. */
export function nameCell(href: string, name: string, summary: string): Markup {
  return markup`
    <th scope="row">
      <a class="mono" href="${href}">${foreign(name, { name: true })}</a>
      ${summary !== "" && markup`<p>${foreign(summary)}</p>`}
    </th>`;
}
