import type { Format } from "#policy/format.ts";
import { policyTarget, type PolicySubject } from "#policy/server-rules.ts";
import { definedFormats } from "#policy/formats.ts";
import type { DefinedFormat } from "#policy/define-format.ts";
import type { Posture, Rule } from "#policy/rule.ts";
import type { Server } from "#catalogue/server.ts";
import { highlight, highlightedLanguages, type CodeSpan } from "#view/highlight.ts";
import { nameTool, shapeOfRule } from "#view/pane-shape.ts";
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
  return definedFormats.slice(0, mainFormats).map((format) => mainPaneOf(format, server, rules));
}

/** The same in the first format only. */
export function mainPane(server: PolicySource, rules: readonly Rule[]): PolicyPane {
  const [format] = definedFormats;
  if (!format) throw new Error("there is no format");
  return mainPaneOf(format, server, rules);
}

/** Panes of single rules, without what is the tool's or the server's own, by format and shape. */
const shapes = new Map<string, { readonly pane: PolicyPane; readonly posture: Posture }>();

/** Recommended rules have few shapes; rules for arguments have one for each argument's name. */
const keptShapes = 1_000;

/**
 * The policy in one of the main formats, which print nothing of the server. For one rule it is made once for all tools
 * that are ruled alike, and the tool's name put in.
 */
function mainPaneOf(
  format: DefinedFormat<unknown>,
  server: PolicySource,
  rules: readonly Rule[],
): PolicyPane {
  const [rule] = rules;
  const shape = rule && rules.length === 1 ? shapeOfRule(rule) : undefined;
  if (!rule || !shape) return paneOf(format, server, rules);
  const target = policyTarget(server);
  const key = JSON.stringify([format.id, shape]);
  const known = shapes.get(key);
  const { pane, posture } = known ?? {
    pane: paneOf(format, server, [shape]),
    posture: format.settle(target, [shape])[0]?.posture ?? rule.posture,
  };
  if (!known && shapes.size < keptShapes) shapes.set(key, { pane, posture });
  const { tool } = rule;
  const fileName = format.fileName(target);
  const steps = stepsFor({ format, fileName, server, rules: [{ tool, posture }] });
  return { ...pane, fileName, code: nameTool(pane.code, tool), steps };
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
  return language && countLines(text) <= maxHighlightedLines ? highlight(text, language) : [text];
}

function countLines(text: string): number {
  let lines = 1;
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) lines++;
  return lines;
}
