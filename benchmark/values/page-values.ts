import { formatNumber, plural } from "#lib/plural.ts";
import { clip } from "#lib/safe-text.ts";
import { scriptJson } from "#lib/script-json.ts";
import { formats } from "#policy/formats.ts";
import type { Store } from "#store/store.ts";
import { attackLink, attacksOn } from "#view/attack.ts";
import type { NamedTool } from "#view/combinations.ts";
import { deeperOfTool, type Library } from "#view/deeper.ts";
import type { CodeSpan } from "#view/highlight.ts";
import type { Page } from "#view/page.ts";
import { pathOf } from "#view/parameter-marks.ts";
import type { Parameter } from "#view/parameters.ts";
import type { PolicyData } from "#view/policy-data.ts";
import type { PolicyPane } from "#view/policy-panes.ts";
import { serverPage, type ServerPage } from "#view/server-page.ts";
import { windowTokens } from "#view/token-cost.ts";
import { toolPage, type ToolPage } from "#view/tool-page.ts";

/**
 * What the peers print: the pages' own values (`ToolPage`, `ServerPage`), with code as text, so that each peer highlights
 * it in its own way, and with what components work out (clipped texts, numbers with commas, folded lists) worked out.
 */
export interface ServerValues {
  readonly page: object;
  readonly tools: readonly (object & { readonly slug: string })[];
}

/** As many as the components show before the rest is folded. */
const shown = { parameters: 40, attacks: 4, conflicts: 3 } as const;

/** The server's own page and those of its tools, in its order. */
export function serverValues(store: Store, slug: string, library: Library): ServerValues {
  return {
    page: serverPageValues(serverPage(store, slug)),
    tools: store
      .toolsOf(slug)
      .map((tool) => ({ slug: tool.slug, ...toolPageValues(toolPage(store, slug, tool.slug), library) })),
  };
}

function toolPageValues(page: ToolPage, library: Library): object {
  const { data: _, surface, panes, policy, scope, definition, parameters, parameterMarks, ...rest } = page;
  const rows = parameters.parameters.map((parameter) => ({
    ...plainParameter(parameter),
    marks: parameterMarks.get(pathOf(parameter)) ?? [],
  }));
  const isLong = rows.length > shown.parameters + 10;
  return {
    ...rest,
    ...headOf(page),
    ...policyOf(panes, policy),
    confidence: page.known ? `${page.band} confidence` : "unknown: the definition does not say",
    scope: plainScope(scope),
    attacks: attacksOn(library.attacks, surface).slice(0, shown.attacks).map(attackLink),
    definition: { ...definition, length: formatNumber(definition.length) },
    parameters: isLong ? rows.slice(0, shown.parameters) : rows,
    moreParameters: isLong ? rows.slice(shown.parameters) : [],
    parameterCount: formatNumber(rows.length),
    parametersCut: parameters.cut,
    deeper: deeperOfTool(page, library),
  };
}

function serverPageValues(page: ServerPage): object {
  const { data: _, details: __, panes, policy, tags, ownWords, ...rest } = page;
  const facts = page.facts.filter(({ term }) => ["Package", "Read on"].includes(term));
  return {
    ...rest,
    ...headOf(page),
    ...policyOf(panes, policy),
    about: longText(ownWords, 300),
    levels: page.levels.map((level) => ({ ...level, count: formatNumber(level.count) })),
    categories: page.categories.map((category) => ({ ...category, count: formatNumber(category.count) })),
    tools: page.tools.map(({ flags, tokens, ...tool }) => ({
      ...tool,
      flags: flags.join(", "),
      tokens: formatNumber(tokens),
    })),
    proof: { ...page.proof, calls: formatNumber(page.proof.calls), file: `${policy.slug}-calls.json` },
    paths: page.paths.map((path) => ({
      ...path,
      steps: path.steps.map(({ title, parts }) => ({
        title,
        parts: parts.map(({ role, shown, more }) => ({ role, names: foldNames(shown, more) })),
      })),
    })),
    conflicts: page.conflicts.map(({ sentence, tools }) => ({
      sentence,
      names: foldNames(tools.slice(0, shown.conflicts), tools.slice(shown.conflicts)),
    })),
    // Not `tags`: generators give that name a meaning of their own.
    labels: tags,
    signOff: {
      tools: plural(page.tools.length, "tool"),
      source: [page.name, ...facts.map(({ value }) => value)].join(", "),
    },
    cost: {
      ...page.cost,
      window: formatNumber(windowTokens),
      heaviest: page.cost.heaviest.map((row) => ({ ...row, tokens: formatNumber(row.tokens) })),
    },
  };
}

/** JSON-LD as the text of its script element. */
function headOf({ data }: Page): object {
  return { jsonLd: data === undefined ? "" : scriptJson(data) };
}

function policyOf(panes: readonly PolicyPane[], policy: PolicyData): object {
  return { panes: panes.map(plainPane), policy: JSON.stringify(policy) };
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

function plainScope({ stricter, argumentRules, ...scope }: ToolPage["scope"]): object {
  return {
    ...scope,
    ...(stricter ? { stricter: plainPane(stricter) } : {}),
    argumentRules: argumentRules.map(({ pane, ...rule }) => ({
      ...rule,
      ...(pane && pane.code.length > 0 ? { pane: plainPane(pane) } : {}),
    })),
  };
}

function plainParameter({ description, ...parameter }: Parameter): object {
  return { ...parameter, about: longText(description, 400) };
}

function foldNames(names: readonly NamedTool[], more: readonly NamedTool[]): object {
  return { shown: names, more, open: `and ${formatNumber(more.length)} more` };
}

/** The beginning of a text that may be long and, where it is, the whole and the words that open it. */
function longText(text: string, limit: number): object {
  const start = clip(text, limit);
  if (start === text) return { start };
  return { start, whole: text, open: `Show all ${formatNumber(text.length)} characters` };
}
