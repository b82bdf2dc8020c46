import { formatNumber } from "#lib/plural.ts";
import { clip } from "#lib/safe-text.ts";
import { scriptJson } from "#lib/script-json.ts";
import { formats } from "#policy/formats.ts";
import type { Store } from "#store/store.ts";
import type { CodeSpan } from "#view/highlight.ts";
import type { Page } from "#view/page.ts";
import type { Parameter } from "#view/parameters.ts";
import type { PolicyPane } from "#view/policy-panes.ts";
import type { ArgumentRule, RuleScope } from "#view/rule-scope.ts";
import { serverPage } from "#view/server-page.ts";
import { site } from "#view/site.ts";
import { toolPage } from "#view/tool-page.ts";

/**
 * What the peers print: the pages' own values (`ToolPage`, `ServerPage`), with code as text, so that each peer highlights
 * it in its own way, and with what components work out (clipped texts, numbers with commas, JSON-LD) worked out.
 */
export interface ServerValues {
  readonly page: object;
  readonly tools: readonly (object & { readonly slug: string })[];
}

/** Words of the layout. */
export const siteValues = { name: site.name, footer: site.footer };

/** The server's own page and those of its tools, in its order. */
export function serverValues(store: Store, slug: string): ServerValues {
  const { tags, panes, ...page } = serverPage(store, slug);
  return {
    page: {
      ...page,
      ...headOf(page),
      panes: panes.map(plainPane),
      // Not `tags`: generators give that name a meaning of their own.
      labels: tags,
      about: longText(page.ownWords, 300),
      sections: page.sections.map((section) => ({ ...section, count: formatNumber(section.tools.length) })),
    },
    tools: store.toolsOf(slug).map((tool) => ({ slug: tool.slug, ...toolValues(store, slug, tool.slug) })),
  };
}

function toolValues(store: Store, server: string, tool: string): object {
  const page = toolPage(store, server, tool);
  return {
    ...page,
    ...headOf(page),
    category: page.category,
    confidence: page.known ? `${page.band} confidence` : "unknown: the definition does not say",
    panes: page.panes.map(plainPane),
    scope: plainScope(page.scope),
    definition: { ...page.definition, length: formatNumber(page.definition.length) },
    parameters: page.parameters.parameters.map(plainParameter),
    parametersCut: page.parameters.cut,
  };
}

/** JSON-LD as the text of its script element, in place of the value. */
function headOf({ data }: Page): object {
  return { data: undefined, jsonLd: data === undefined ? "" : scriptJson(data) };
}

/** A pane with its code as text; `language` is empty where the site shows it plain. */
function plainPane({ code, ...pane }: PolicyPane): object {
  const highlighted = code.some((span) => typeof span !== "string");
  const format = formats.find(({ id }) => id === pane.id);
  return { ...pane, code: code.map(textOf).join(""), language: highlighted ? format?.language : "" };
}

function textOf(span: CodeSpan): string {
  return typeof span === "string" ? span : span.text;
}

function plainScope({ stricter, argumentRules, ...scope }: RuleScope): object {
  return {
    ...scope,
    ...(stricter ? { stricter: plainPane(stricter) } : {}),
    argumentRules: argumentRules.map(({ pane, ...rule }: ArgumentRule) => ({
      ...rule,
      ...(pane && pane.code.length > 0 ? { pane: plainPane(pane) } : {}),
    })),
  };
}

function plainParameter({ description, ...parameter }: Parameter): object {
  return { ...parameter, about: longText(description, 400) };
}

/** The beginning of a text that may be long and, where it is, the whole and the words that open it. */
function longText(text: string, limit: number): object {
  const start = clip(text, limit);
  if (start === text) return { start };
  return { start, whole: text, open: `Show all ${formatNumber(text.length)} characters` };
}
