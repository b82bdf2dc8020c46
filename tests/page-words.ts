// The words of a built page, as text: what the catalogue says stands as `X` in it, so that only our own words are judged.

const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'" };

/** Text of HTML without elements: `&#39;` is `'`. */
export function decodeText(html: string): string {
  return html.replace(/&(#?\w+);/g, (entity, name: string) => entities[name] ?? entity);
}

/** Strings of the catalogue that a page shows, longest first. */
function foreignTexts(html: string): readonly string[] {
  const texts = [...html.matchAll(/<bdi\b[^>]*>(.*?)<\/bdi>/gs)].map(([, text]) =>
    decodeText((text ?? "").replace(/<[^>]+>/g, "")),
  );
  return [...new Set(texts)].filter((text) => text.trim() !== "").sort((a, b) => b.length - a.length);
}

/** The page's main part with `X` for quotations, code and names. */
function ownBody(html: string): string {
  return html
    .slice(html.indexOf("<main"))
    .replace(/<(script|svg|pre)\b.*?<\/\1>/gs, "\n")
    .replace(/<(bdi|code|q|kbd)\b[^>]*>.*?<\/\1>/gs, "X")
    .replaceAll("<wbr>", "");
}

function plain(html: string): string {
  return decodeText(html.replace(/<[^>]+>/g, ""))
    .replace(/\s+/g, " ")
    .trim();
}

const blocks =
  /<\/?(?:p|li|dd|dt|h\d|td|th|tr|div|section|ul|ol|dl|table|caption|figcaption|summary|details|small|a|span)\b[^>]*>/g;

/** Every run of our own words on a page, one for each block, link and label. */
export function ownLines(html: string): readonly string[] {
  const lines = ownBody(html).replace(blocks, "\n").split("\n");
  return lines.map(plain).filter((line) => /[a-z]/.test(line));
}

/** The running text: paragraphs that are no row of links, figures or a quotation. */
export function ownParagraphs(html: string): readonly string[] {
  const labels = /\b(?:pages|badges|lead|own|scale|sign)\b/;
  return [...ownBody(html).matchAll(/<p\b([^>]*)>(.*?)<\/p>/gs)]
    .filter(([, attributes = ""]) => !labels.test(attributes))
    .map(([, , inner = ""]) => plain(inner))
    .filter((text) => text.split(" ").length > 7);
}

/** What search engines, previews and screen readers are told: titles, descriptions, pictures' and drawings' words. */
export function ownHeadWords(html: string): readonly string[] {
  const attributes =
    /(?:name="description"|property="og:[a-z:]+") content="([^"]*)"|\s(?:alt|aria-label)="([^"]*)"|<title>([^<]*)<\/title>/g;
  const known = foreignTexts(html);
  return [...html.matchAll(attributes)]
    .map((groups) => decodeText(groups.slice(1).find((group) => group !== undefined) ?? ""))
    .filter((text) => !text.startsWith("http"))
    .map((text) => known.reduce((rest, foreign) => rest.replaceAll(foreign, "X"), text));
}
