import { codePointLabel, hiddenClass, hiddenName } from "#lib/hidden-characters.ts";

/** A piece of a text: what can be shown as it is, or characters that must be shown as a badge. */
export type TextRun =
  | { readonly kind: "text"; readonly text: string }
  | {
      readonly kind: "hidden";
      /** The characters themselves; all runs joined give the text back. */
      readonly text: string;
      /** Of the first character: `U+202E`. */
      readonly code: string;
      /** `right-to-left override`, `combining marks` */
      readonly name: string;
      /** How many follow one another. */
      readonly count: number;
    };

const hidden = new RegExp(hiddenClass, "v");

/** More marks than any living script puts on one letter: what comes after is there to smear over other lines. */
const flood = String.raw`(?<=\p{M}{6})\p{M}+`;

/** Scripts in which joiners change the shape of letters and belong to the spelling: Persian, Hindi, Sinhala. */
const joining = String.raw`[\p{sc=Arab}\p{sc=Syrc}\p{sc=Deva}\p{sc=Beng}\p{sc=Guru}\p{sc=Gujr}\p{sc=Orya}\p{sc=Taml}\p{sc=Telu}\p{sc=Knda}\p{sc=Mlym}\p{sc=Sinh}\p{sc=Khmr}]`;

/** Emoji (a family joined by U+200D, a heart with U+FE0F) and joiners within a word are text; then comes what is not. */
const runs = new RegExp(
  String.raw`(\p{RGI_Emoji}|(?<=${joining}\p{M}{0,6})[\u200C\u200D](?=${joining}))|(${flood})|(${hiddenClass})\3*`,
  "gv",
);

const anyFlood = new RegExp(flood, "v");

/** A text of white space only: "  \u00a0". */
const blank = /^\s+$/v;
const equals = /(.)\1*/gsv;

const unusual = /[^\t\n -~]/;
const visible = /[!-~]/;

/** Whether a text is all of printable ASCII, as most are: then all of it can be shown. */
export function isPlain(text: string): boolean {
  return !unusual.test(text) && visible.test(text);
}

/**
 * Splits a text that nobody vouches for into what can be shown and what must be made visible: control characters,
 * bidirectional overrides, zero-width characters, tags, lone surrogates, floods of combining marks. A text of white
 * space only is not seen either: a link of that name would be empty.
 */
export function textRuns(text: string): readonly TextRun[] {
  if (isPlain(text)) return [{ kind: "text", text }];
  if (blank.test(text)) return [...text.matchAll(equals)].map(([run]) => hiddenRun(run));
  if (!hidden.test(text) && !anyFlood.test(text)) return text === "" ? [] : [{ kind: "text", text }];
  const result: TextRun[] = [];
  let shown = 0;
  for (const match of text.matchAll(runs)) {
    const [run, visible, marks] = match;
    if (visible !== undefined) continue;
    if (match.index > shown) result.push({ kind: "text", text: text.slice(shown, match.index) });
    shown = match.index + run.length;
    result.push(hiddenRun(run, marks === undefined ? undefined : "combining marks"));
  }
  if (shown < text.length) result.push({ kind: "text", text: text.slice(shown) });
  return result;
}

function hiddenRun(run: string, name?: string): TextRun {
  const codePoint = run.codePointAt(0) ?? 0;
  return {
    kind: "hidden",
    text: run,
    code: codePointLabel(codePoint),
    name: name ?? hiddenName(codePoint),
    count: [...run].length,
  };
}
