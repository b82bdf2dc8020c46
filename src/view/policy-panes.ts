import type { Format } from "#policy/format.ts";
import { policyTarget, type PolicySubject } from "#policy/server-rules.ts";
import { definedFormats } from "#policy/formats.ts";
import type { DefinedFormat } from "#policy/define-format.ts";
import type { Posture, Rule } from "#policy/rule.ts";
import type { Server } from "#catalogue/server.ts";
import { highlight, highlightedLanguages, type CodeSpan } from "#view/highlight.ts";
import { cutAtNames, nameShape, shapeKey, shapeOfRule, type ShapeSpan } from "#view/pane-shape.ts";
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

/** A pane without what is the tool's or the server's own. */
interface KnownPane {
  readonly losses: readonly string[];
  readonly code: readonly ShapeSpan[];
  readonly posture: Posture;
}

/** Panes of single rules, by format and shape. */
const knownPanes = new Map<string, KnownPane>();

/** Recommended rules have few shapes; rules for arguments have as many as there are closed lists. */
const keptShapes = 1_000;

/**
 * The policy in one of the main formats, which print nothing of the server. For one rule it is made once for all rules
 * that are alike, and the names of the tool and its argument put in.
 */
function mainPaneOf(
  format: DefinedFormat<unknown>,
  server: PolicySource,
  rules: readonly Rule[],
): PolicyPane {
  const [rule] = rules;
  const shape = rule && rules.length === 1 ? shapeKey(rule) : undefined;
  if (!rule || shape === undefined) return paneOf(format, server, rules);
  const { id, label } = format;
  const { losses, code, posture } = knownPane(`${id} ${shape}`, format, server, rule);
  const fileName = format.fileName(policyTarget(server));
  return {
    id,
    label,
    href: routes.format(id),
    fileName,
    code: nameShape(code, rule),
    losses,
    steps: stepsFor({ format, fileName, server, rules: [{ tool: rule.tool, posture }] }),
  };
}

function knownPane(key: string, format: DefinedFormat<unknown>, server: PolicySource, rule: Rule): KnownPane {
  const known = knownPanes.get(key);
  if (known) return known;
  const rules = [shapeOfRule(rule)];
  const { losses, code } = paneOf(format, server, rules);
  const [settled] = format.settle(policyTarget(server), rules);
  const made = { losses, code: cutAtNames(code), posture: settled?.posture ?? rule.posture };
  if (knownPanes.size < keptShapes) knownPanes.set(key, made);
  return made;
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
