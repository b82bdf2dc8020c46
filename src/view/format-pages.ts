import { recommendRule } from "#policy/rule.ts";
import type { DefinedFormat } from "#policy/define-format.ts";
import type { Expresses } from "#policy/format.ts";
import { definedFormats, formats } from "#policy/formats.ts";
import { categories } from "#risk/taxonomy.ts";
import { headWords, type Page } from "#view/page.ts";
import { paneOf, type PolicyPane } from "#view/policy-panes.ts";
import { routes } from "#view/routes.ts";

/** What a rule can ask of a format, in words; the keys head the columns of the list. */
const abilities: Readonly<Record<keyof Expresses, string>> = {
  allow: "allow a tool by name",
  deny: "deny a tool",
  ask: "ask a person",
  hide: "take a tool out of the list",
  rate: "cap calls",
  arguments: "check arguments",
};

export interface FormatRow {
  readonly href: string;
  readonly label: string;
  readonly can: readonly boolean[];
}

export interface FormatListPage extends Page {
  /** Heads of columns. */
  readonly abilities: readonly string[];
  readonly rows: readonly FormatRow[];
}

/** All formats with what each can say. */
export function formatListPage(): FormatListPage {
  const keys = Object.keys(abilities) as (keyof Expresses)[];
  return {
    ...headWords(
      "Formats",
      "The policy formats of gateways and clients in which every rule is printed, and what each of them can say.",
    ),
    path: routes.formats,
    crumbs: [{ text: "Home", href: routes.home }, { text: "Formats" }],
    abilities: keys,
    rows: formats.map(({ id, label, expresses }) => ({
      href: routes.format(id),
      label,
      can: keys.map((key) => expresses[key]),
    })),
  };
}

export interface FormatPage extends Page {
  readonly label: string;
  readonly docs: string;
  readonly can: readonly string[];
  readonly cannot: readonly string[];
  /** The same five tools, one of each category, in this format. */
  readonly example: PolicyPane;
}

/** One format, made from its code. Throws where there is none of that id. */
export function formatPage(id: string): FormatPage {
  const format = definedFormats.find((candidate) => candidate.id === id);
  if (!format) throw new Error(`no format ${id}`);
  const { label, docs, expresses } = format;
  const words = (expected: boolean): readonly string[] =>
    Object.entries(expresses).flatMap(([key, can]) =>
      can === expected ? [abilities[key as keyof Expresses]] : [],
    );
  return {
    ...headWords(
      `${label}: what the format can say`,
      `How a rule for an MCP tool is written in ${label}, with an example for each category.`,
    ),
    path: routes.format(id),
    crumbs: [{ text: "Home", href: routes.home }, { text: "Formats", href: routes.formats }, { text: label }],
    label,
    docs,
    can: words(true),
    cannot: words(false),
    example: examplePane(format),
  };
}

/** Names of the five tools of the example, by category. */
const exampleTools = {
  Financial: "send_payment",
  Destructive: "delete_branch",
  Execute: "run_build",
  Write: "create_issue",
  Read: "list_files",
} as const;

function examplePane(format: DefinedFormat<unknown>): PolicyPane {
  const rules = categories.map((category) =>
    recommendRule({ name: exampleTools[category] }, { category, band: "high" }),
  );
  const tools = categories.map((category) => ({ name: exampleTools[category] }));
  return paneOf(format, { slug: "example", name: "Example", tools }, rules);
}
