import { annotate, quotesWithin, type NumberedQuote, type Segment } from "#view/annotate.ts";
import {
  textsAfter,
  textsBefore,
  type DefinitionContext,
  type RemarkedText,
} from "#view/definition-texts.ts";
import { splitParagraphs } from "#view/paragraphs.ts";
import { routes } from "#view/routes.ts";
import { remarksOf, type Remark } from "#view/remarks.ts";
import type { Tone } from "#view/tone.ts";

/** A numbered note in the margin: why the marked words count. */
export interface Note {
  readonly number: number;
  /** The signal that found it, and its page. */
  readonly signal: string;
  readonly signalHref: string;
  readonly tone: Tone;
  /** One clause. */
  readonly because: string;
  /** `speaks for Destructive` */
  readonly support: string;
}

/** A part of the definition with the notes on it. */
export interface DefinitionRow {
  /** What it is: `name`, `description`, `parameter`, … ; empty where it goes on with the part above. */
  readonly label: string;
  readonly term: string;
  readonly kind: "mono" | "text";
  readonly segments: readonly Segment[];
  readonly notes: readonly Note[];
}

/** The tool's own definition, with the words that led to the verdict marked and numbered in reading order. */
export interface AnnotatedDefinition {
  /** Name, title, and the description as far as it is shown at once. */
  readonly start: readonly DefinitionRow[];
  /** The rest of a long description. */
  readonly more: readonly DefinitionRow[];
  /** Parameters, hints, and what else was read. */
  readonly end: readonly DefinitionRow[];
  /** Characters of the whole description. */
  readonly length: number;
}

/** Descriptions are shown about this far; the rest is a click away. */
const shownCharacters = 1_000;

/** The annotated definition of one tool. */
export function annotatedDefinition(context: DefinitionContext): AnnotatedDefinition {
  const remarks = remarksOf(context.assessment.evidence);
  const description = context.tool.description ?? "";
  const described = remarks.filter(({ where }) => where === "description");
  const paragraphs = descriptionTexts(description, described);
  const isShown = ({ from }: Placed): boolean => from < shownCharacters;
  const start = [...textsBefore(context, remarks), ...paragraphs.filter(isShown)];
  const more = paragraphs.filter((paragraph) => !isShown(paragraph));
  const end = textsAfter(context, remarks);
  const numbers = numberRemarks([...start, ...more, ...end]);
  const makeRows = (texts: readonly RemarkedText[]): readonly DefinitionRow[] =>
    texts.map((text) => makeRow(text, numbers));
  return { start: makeRows(start), more: makeRows(more), end: makeRows(end), length: description.length };
}

interface Placed extends RemarkedText {
  /** Where it starts in the description. */
  readonly from: number;
}

/** The description as paragraphs, so that a note stands beside the paragraph that it is about. */
function descriptionTexts(text: string, remarks: readonly Remark[]): readonly Placed[] {
  const isMarked = (from: number, to: number): boolean =>
    remarks.some(({ start, end }) => start < to && end > from);
  return splitParagraphs(text, isMarked).map(({ start, end }, index) => ({
    label: index === 0 ? "description" : "",
    term: "",
    kind: "text",
    text: text.slice(start, end),
    from: start,
    remarks: quotesWithin(remarks, start, end),
  }));
}

/** Numbers remarks from 1 in the order in which they are read. */
function numberRemarks(texts: readonly RemarkedText[]): ReadonlyMap<number, number> {
  const numbers = new Map<number, number>();
  for (const { remarks } of texts) {
    for (const { id } of remarks.length > 1 ? remarks.toSorted((a, b) => a.end - b.end) : remarks)
      if (!numbers.has(id)) numbers.set(id, numbers.size + 1);
  }
  return numbers;
}

function makeRow(
  { label, term, kind, text, remarks }: RemarkedText,
  numbers: ReadonlyMap<number, number>,
): DefinitionRow {
  if (remarks.length === 0) return { label, term, kind, segments: annotate(text, []), notes: [] };
  const quotes = remarks.map(({ id, start, end, tone }): NumberedQuote => ({
    start,
    end,
    tone,
    number: numbers.get(id) ?? 0,
  }));
  const notes = remarks.map(({ id, signal, tone, because, support }): Note => {
    const number = numbers.get(id) ?? 0;
    return { number, signal, signalHref: routes.signal(signal), tone, because, support };
  });
  return {
    label,
    term,
    kind,
    segments: annotate(text, quotes),
    notes: notes.toSorted((a, b) => a.number - b.number),
  };
}
