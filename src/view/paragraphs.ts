/** A part of a text, by its place. */
export interface Paragraph {
  readonly start: number;
  readonly end: number;
}

/**
 * Cuts a text at its empty lines. Neighbours that `isMarked` does not single out stay together, so that a long text
 * has few parts. Empty lines at both ends are left out.
 */
export function splitParagraphs(
  text: string,
  isMarked: (start: number, end: number) => boolean,
): readonly Paragraph[] {
  const paragraphs: { start: number; end: number; marked: boolean }[] = [];
  for (const { start, end } of pieces(text)) {
    const marked = isMarked(start, end);
    const last = paragraphs.at(-1);
    if (last && !last.marked && !marked && end - last.start < maxJoined) last.end = end;
    else paragraphs.push({ start, end, marked });
  }
  return paragraphs.map(({ start, end }) => ({ start, end }));
}

/** Parts grow to about this many characters. */
const maxJoined = 1_200;

function* pieces(text: string): Generator<Paragraph> {
  let start = 0;
  // A line break, an empty line or more of them, each with or without spaces.
  for (const gap of text.matchAll(/\n[ \t\r]*\n\s*/g)) {
    if (text.slice(start, gap.index).trim() !== "") yield { start, end: gap.index };
    start = gap.index + gap[0].length;
  }
  const end = text.trimEnd().length;
  const first = start + (text.slice(start).length - text.slice(start).trimStart().length);
  if (end > first) yield { start: first, end };
}
