/** What Pagefind hands to a result's template. */
export interface SearchResult {
  readonly url: string;
  readonly meta: Readonly<Record<string, string>>;
  /** HTML: the text with its special characters escaped, and `<mark>` around what was found. */
  readonly excerpt: string;
}

/** Stands in a record between what is shown and what is only searched (`searchOnly` of `search/records.ts`). */
const searchOnly = "⁝";

/**
 * One result as elements: every word of the catalogue goes in as text, never as HTML. No class begins with `pf-`, since
 * Pagefind takes away what other sheets say of such elements, and spreads such a link over all that holds it.
 */
export function fillResult({ url, meta, excerpt }: SearchResult): Element {
  const { title = "", kind } = meta;
  const link = make("a", kind === undefined ? "mono" : "", isolate(title));
  link.setAttribute("href", url);
  const head = make("p", "found-title", link, ...badges(meta));
  return make("li", "found", head, make("p", "found-text", ...excerptParts(excerpt)));
}

function badges({ kind, server, category, level }: SearchResult["meta"]): readonly Node[] {
  return [
    kind === undefined ? undefined : make("span", "quiet", kind),
    server === undefined ? undefined : make("span", "quiet", isolate(server)),
    category === undefined ? undefined : make("span", `cat ${category.toLowerCase()}`, category),
    level === undefined ? undefined : make("span", `level ${level}`, level),
  ].filter((node) => node !== undefined);
}

/** The excerpt as text and marks: parsed as an inert document, of which only the text is taken. */
function excerptParts(excerpt: string): readonly Node[] {
  const { body } = new DOMParser().parseFromString(excerpt.split(searchOnly)[0] ?? "", "text/html");
  return [...body.childNodes].map((node) =>
    node.nodeName === "MARK"
      ? make("b", "", node.textContent ?? "")
      : document.createTextNode(node.textContent ?? ""),
  );
}

function isolate(text: string): Node {
  return make("bdi", "", text);
}

function make(name: string, className: string, ...content: readonly (string | Node)[]): HTMLElement {
  const element = document.createElement(name);
  if (className !== "") element.className = className;
  element.append(...content);
  return element;
}
