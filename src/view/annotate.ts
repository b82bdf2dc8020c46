import type { Tone } from "#view/tone.ts";

/** A quote within a text, numbered as its note is. */
export interface NumberedQuote {
  readonly start: number;
  readonly end: number;
  readonly number: number;
  readonly tone: Tone;
}

/** A piece of a text: marked where a quote covers it, with the numbers of the quotes that end with it. */
export interface Segment {
  readonly text: string;
  readonly tone?: Tone;
  readonly numbers: readonly number[];
}

/**
 * Cuts `text` at every start and end of a quote. The pieces add up to the text. Where quotes overlap,
 * the piece takes the tone of the first. Quotes outside the text are left out.
 */
export function annotate(text: string, quotes: readonly NumberedQuote[]): readonly Segment[] {
  const inside = quotes.filter(({ start, end }) => start >= 0 && start < end && end <= text.length);
  if (inside.length === 0) return text === "" ? [] : [{ text, numbers: [] }];
  const cuts = new Set([0, text.length, ...inside.flatMap(({ start, end }) => [start, end])]);
  const points = [...cuts].sort((a, b) => a - b);
  return points.slice(0, -1).map((from, index) => {
    const to = points[index + 1] ?? text.length;
    const over = inside.filter(({ start, end }) => start <= from && to <= end);
    const numbers = over.filter(({ end }) => end === to).map(({ number }) => number);
    const piece = { text: text.slice(from, to), numbers };
    return over[0] ? { ...piece, tone: over[0].tone } : piece;
  });
}

/** The quotes that lie in `text.slice(from, to)`, with their places counted from `from`; one that sticks out is cut. */
export function quotesWithin<Quote extends { readonly start: number; readonly end: number }>(
  quotes: readonly Quote[],
  from: number,
  to: number,
): readonly Quote[] {
  return quotes
    .filter(({ start, end }) => start < to && end > from)
    .map((quote) => ({
      ...quote,
      start: Math.max(quote.start, from) - from,
      end: Math.min(quote.end, to) - from,
    }));
}
