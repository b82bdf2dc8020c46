/** What Pagefind hands to a result's template. */
export interface SearchResult {
  readonly url: string;
  readonly meta: Readonly<Record<string, string>>;
  /** HTML: the text with its special characters escaped, and `<mark>` around what was found. */
  readonly excerpt: string;
}

/** One result as elements: every word of the catalogue goes in as text, never as HTML. */
export function fillResult({ url, meta, excerpt }: SearchResult): Element {
  const item = document.createElement("li");
  item.className = "pf-result";
  const link = document.createElement("a");
  link.className = "pf-result-link";
  link.href = url;
  link.append(isolate(meta["title"] ?? ""));
  const head = document.createElement("p");
  head.className = "pf-result-title";
  head.append(link, ...badges(meta));
  const text = document.createElement("p");
  text.className = "pf-result-excerpt";
  text.append(...markedParts(excerpt));
  item.append(head, text);
  return item;
}

function badges({ server, category, level }: SearchResult["meta"]): readonly Node[] {
  return [
    server === undefined ? undefined : span("quiet", isolate(server)),
    category === undefined ? undefined : span(`cat ${category.toLowerCase()}`, category),
    level === undefined ? undefined : span(`level ${level}`, level),
  ].filter((node) => node !== undefined);
}

function span(className: string, content: string | Node): Node {
  const element = document.createElement("span");
  element.className = className;
  element.append(content);
  return element;
}

function isolate(text: string): Node {
  const element = document.createElement("bdi");
  element.textContent = text;
  return element;
}

/** The excerpt as text and marks: parsed as an inert document, of which only the text is taken. */
function markedParts(excerpt: string): readonly Node[] {
  const parsed = new DOMParser().parseFromString(excerpt, "text/html");
  return [...parsed.body.childNodes].map((node) => {
    if (node.nodeName !== "MARK") return document.createTextNode(node.textContent ?? "");
    const mark = document.createElement("mark");
    mark.textContent = node.textContent;
    return mark;
  });
}
