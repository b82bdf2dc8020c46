import type { Format } from "#policy/format.ts";
import { policyTarget, type PolicySubject } from "#policy/server-rules.ts";
import { definedFormats } from "#policy/formats.ts";
import type { DefinedFormat } from "#policy/define-format.ts";
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
  /** How to put it in force; empty where there is no text. */
  readonly steps: readonly Prose[];
  /** The page of the format. */
  readonly href: string;
}

/** Longer policies are shown plain: every highlighted piece costs the page some twenty bytes. */
const maxHighlightedLines = 400;

/** How many formats stand on every page; the reader's browser prints the others, by the same functions. */
const mainFormats = 2;

/** The policy for `rules` in the formats that a reader sees first, in the order of the tabs. */
export function policyPanes(server: PolicySource, rules: readonly Rule[]): readonly PolicyPane[] {
  return definedFormats.slice(0, mainFormats).map((format) => paneOf(format, server, rules));
}

/** The same in the first format only. */
export function mainPane(server: PolicySource, rules: readonly Rule[]): PolicyPane {
  const [format] = definedFormats;
  if (!format) throw new Error("there is no format");
  return paneOf(format, server, rules);
}

/** What a policy is made for; `Server` of the catalogue fits it. */
export type PolicySource = PolicySubject & Pick<Server, "package">;

/** The policy in one format. */
export function paneOf(
  format: DefinedFormat<unknown>,
  server: PolicySource,
  rules: readonly Rule[],
): PolicyPane {
  const { id, label } = format;
  const href = routes.format(id);
  const target = policyTarget(server);
  const policy = format.render(target, rules);
  if ("refused" in policy) {
    return { id, label, href, fileName: "", code: [], losses: [policy.refused], steps: [] };
  }
  const { text, fileName, losses } = policy;
  const steps = stepsFor({ format, fileName, server, rules: format.settle(target, rules) });
  return { id, label, href, fileName, code: colourCode(text, format), losses, steps };
}

function colourCode(text: string, format: Format): readonly CodeSpan[] {
  const language = highlightedLanguages.find((known) => known === format.language);
  const short = text.split("\n", maxHighlightedLines + 1).length <= maxHighlightedLines;
  return language && short ? highlight(text, language) : [text];
}
