/** A part of a text, by its place. */
export interface Paragraph {
  readonly start: number;
  readonly end: number;
}

/** Unmarked paragraphs are joined up to about this many characters, and longer ones are cut. */
const maxLength = 700;

/**
 * Cuts a text at its empty lines, and what is too long at a line's, a sentence's or a word's end. Neighbours that
 * `isMarked` does not single out stay together, so that a long text has few parts. White space between parts is left out.
 */
export function splitParagraphs(
  text: string,
  isMarked: (start: number, end: number) => boolean,
): readonly Paragraph[] {
  const paragraphs: { start: number; end: number; marked: boolean }[] = [];
  for (const { start, end } of pieces(text)) {
    const marked = isMarked(start, end);
    const last = paragraphs.at(-1);
    if (last && !last.marked && !marked && end - last.start <= maxLength) last.end = end;
    else paragraphs.push({ start, end, marked });
  }
  return paragraphs.map(({ start, end }) => ({ start, end }));
}

function* pieces(text: string): Generator<Paragraph> {
  let from = 0;
  // A line break and an empty line, with or without spaces: "\n \n".
  for (const gap of text.matchAll(/\n[ \t\r]*\n/g)) {
    yield* shortPieces(text, from, gap.index);
    from = gap.index + gap[0].length;
  }
  yield* shortPieces(text, from, text.length);
}

function* shortPieces(text: string, from: number, to: number): Generator<Paragraph> {
  let start = from;
  while (start < to) {
    const end = to - start <= maxLength ? to : start + lastBreak(text.slice(start, start + maxLength));
    const piece = text.slice(start, end);
    const first = start + piece.length - piece.trimStart().length;
    // Indentation belongs to a line; empty lines before it do not.
    const lineStart = text.lastIndexOf("\n", first - 1) + 1;
    if (piece.trim() !== "")
      yield { start: lineStart >= start ? lineStart : first, end: start + piece.trimEnd().length };
    start = end;
  }
}

/** Where a long piece is best cut: after a line, else after a sentence, else after a word, else anywhere. */
function lastBreak(text: string): number {
  const line = text.lastIndexOf("\n");
  if (line > 0) return line;
  const sentence = text.lastIndexOf(". ");
  if (sentence > text.length / 2) return sentence + 1;
  const word = text.lastIndexOf(" ");
  if (word > 0) return word;
  return text.isWellFormed() ? text.length : text.length - 1;
}
