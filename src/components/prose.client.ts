import { textRuns } from "#lib/text-runs.ts";
import type { Inline, Prose } from "#view/prose.ts";

/** Prose as nodes, as `proseMarkup` shows it: every word of the catalogue goes in as text. */
export function proseNodes(prose: Prose): readonly Node[] {
  return prose.map(inlineNode);
}

function inlineNode(part: Inline): Node {
  if (typeof part === "string") return document.createTextNode(part);
  if ("code" in part) return wrap("code", foreignNode(part.code));
  if ("mixed" in part) return foreignNode(part.mixed);
  if ("quote" in part) return wrap("q", foreignNode(part.quote));
  return wrap("span", document.createTextNode(part.text));
}

/** Text of the catalogue, as `foreign` shows it: isolated, and what cannot be seen as a badge. */
function foreignNode(text: string): Node {
  const parts = textRuns(text.toWellFormed()).map((run) => {
    if (run.kind === "text") return document.createTextNode(run.text);
    const badge = wrap(
      "span",
      document.createTextNode(run.count > 1 ? `${run.code} ×${run.count}` : run.code),
    );
    badge.className = "hidden-char";
    badge.title = run.name;
    return badge;
  });
  return wrap("bdi", ...parts);
}

/** An element around nodes. */
export function wrap(name: string, ...children: readonly (Node | string)[]): HTMLElement {
  const element = document.createElement(name);
  element.append(...children);
  return element;
}
