import type { Format } from "#policy/format.ts";
import { policyTarget, type PolicySubject } from "#policy/server-rules.ts";
import { formats } from "#policy/formats.ts";
import type { Rule } from "#policy/rule.ts";
import type { Server } from "#catalogue/server.ts";
import { highlight, highlightedLanguages, type CodeSpan } from "#view/highlight.ts";
import { stepsFor } from "#view/steps.ts";
import type { Prose } from "#view/prose.ts";
import { routes } from "#view/routes.ts";

/** A policy in one format, ready to be shown, copied and saved. */
export interface PolicyPane {
  readonly id: string;
  readonly label: string;
  readonly fileName: string;
  /** Pieces that add up to the text of the file; empty where the format cannot say the rule. */
  readonly code: readonly CodeSpan[];
  /** Whole sentences: what the format could not say, or why there is no text at all. */
  readonly losses: readonly string[];
  /** How to put it in force; only for the main formats. */
  readonly steps: readonly Prose[];
  /** The page of the format. */
  readonly href: string;
  /** True for the formats that a reader sees first. */
  readonly main: boolean;
}

/** Longer policies are shown plain: every highlighted piece costs the page some twenty bytes. */
const maxHighlightedLines = 400;

/** How many formats a reader sees first, highlighted and with steps; the others are a choice away. */
const mainFormats = 2;

/** The policy for `rules` in every format, in the order of the tabs. */
export function policyPanes(server: Server, rules: readonly Rule[]): readonly PolicyPane[] {
  return formats.map((format, index) => makePane(format, index < mainFormats, server, rules));
}

/** The same in the first format only. */
export function mainPane(server: Server, rules: readonly Rule[]): PolicyPane {
  const [format] = formats;
  if (!format) throw new Error("there is no format");
  return makePane(format, true, server, rules);
}

/** The policy in one format, highlighted. */
export function paneOf(format: Format, server: PolicySource, rules: readonly Rule[]): PolicyPane {
  return makePane(format, true, server, rules);
}

/** What a policy is made for; `Server` of the catalogue fits it. */
export type PolicySource = PolicySubject & Pick<Server, "package">;

function makePane(format: Format, main: boolean, server: PolicySource, rules: readonly Rule[]): PolicyPane {
  const { id, label } = format;
  const href = routes.format(id);
  const policy = format.render(policyTarget(server), rules);
  if ("refused" in policy)
    return { id, label, href, main, fileName: "", code: [], losses: [policy.refused], steps: [] };
  const { text, fileName, losses } = policy;
  const code = main ? colourCode(text, format) : [text];
  return {
    id,
    label,
    href,
    main,
    fileName,
    code,
    losses,
    steps: main ? stepsFor(format, fileName, server, rules) : [],
  };
}

function colourCode(text: string, format: Format): readonly CodeSpan[] {
  const language = highlightedLanguages.find((known) => known === format.language);
  const short = text.split("\n", maxHighlightedLines + 1).length <= maxHighlightedLines;
  return language && short ? highlight(text, language) : [text];
}
