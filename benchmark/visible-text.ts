/** What a reader sees of a page: its words, and its blocks of code to the letter. */
export interface VisibleText {
  readonly words: readonly string[];
  readonly blocks: readonly string[];
}

const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** The text of a page's body. Enough for pages that generators write; it is no parser of HTML. */
export function visibleText(html: string): VisibleText {
  const body = html.slice(html.indexOf("<body")).replace(/<(script|style)\b.*?<\/\1>/gs, "");
  const blocks = [...body.matchAll(/<pre\b.*?<\/pre>/gs)].map(([block]) => textOf(block).trim());
  // A break opportunity is within a word; any other tag may stand between two.
  const words = textOf(body.replaceAll("<wbr>", "").replace(/<[^>]*>/g, " "));
  return { words: words.split(/\s+/).filter((word) => word !== ""), blocks };
}

function textOf(html: string): string {
  // "&amp;", "&#34;", "&#x27;"
  return html
    .replace(/<[^>]*>/g, "")
    .replace(
      /&(?:#x([0-9a-f]+)|#(\d+)|([a-z]+));/gi,
      (whole, hex?: string, decimal?: string, name?: string) => {
        if (hex !== undefined) return String.fromCodePoint(parseInt(hex, 16));
        if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
        return entities[name ?? ""] ?? whole;
      },
    );
}

/** How much two pages have in common, from 0 to 1: twice the words of both, each as often as it stands in both, by all words. */
export function sharedWords(a: VisibleText, b: VisibleText): number {
  const counts = new Map<string, number>();
  for (const word of a.words) counts.set(word, (counts.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of b.words) {
    const left = counts.get(word) ?? 0;
    if (left === 0) continue;
    shared += 1;
    counts.set(word, left - 1);
  }
  return (2 * shared) / (a.words.length + b.words.length);
}
