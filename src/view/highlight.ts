import { createHighlighterCoreSync, type GrammarState, type ThemeRegistration } from "shiki/core";
import { createJavaScriptRegexEngine } from "shiki/engine/javascript";
import json from "shiki/langs/json.mjs";
import yaml from "shiki/langs/yaml.mjs";

/** What a piece of code is; each kind is a class of `styles/code.css`. Everything else stays plain. */
export const tokenKinds = {
  "tk-k": "a key",
  "tk-s": "a string",
  "tk-n": "a number or word",
  "tk-c": "a comment",
};
export type TokenKind = keyof typeof tokenKinds;

/** A piece of code: plain text, or text of one kind. */
export type CodeSpan = string | { readonly kind: TokenKind; readonly text: string };

/** Languages that are highlighted; others are shown plain. */
export const highlightedLanguages = ["json", "yaml"] as const;
export type HighlightedLanguage = (typeof highlightedLanguages)[number];

/** Stands for what is quoted while a shape is tokenised: a character of private use, which no rule prints. */
const placeholder = "\uE000";

/** Bounds what is kept where texts differ outside quotes, as comments do. */
const keptShapes = 2_000;

/** Longer shapes, of a whole server, hardly come again. */
const longestKeptShape = 2_000;

/** What a token's colour in `kindTheme` says. */
export const kindOfColour: Readonly<Record<string, TokenKind>> = {
  "#000001": "tk-k",
  "#000002": "tk-s",
  "#000003": "tk-n",
  "#000004": "tk-c",
};

/** Not for eyes: shiki knows tokens by colour, so each kind is given a colour of its own and read back from it. */
export const kindTheme: ThemeRegistration = {
  name: "kinds",
  type: "light",
  settings: [
    { settings: { foreground: "#000000", background: "#ffffff" } },
    {
      scope: [
        "support.type.property-name",
        "punctuation.support.type.property-name",
        "entity.name.tag",
        "punctuation.definition.string entity.name.tag",
      ],
      settings: { foreground: "#000001" },
    },
    { scope: ["string", "punctuation.definition.string"], settings: { foreground: "#000002" } },
    { scope: ["constant.numeric", "constant.language"], settings: { foreground: "#000003" } },
    { scope: ["comment", "punctuation.definition.comment"], settings: { foreground: "#000004" } },
  ],
};

/** No limit of time: by its own of half a second a line, shiki stops within a line on a busy machine. */
export const tokenising = { theme: "kinds", tokenizeTimeLimit: 0 } as const;

const highlighter = createHighlighterCoreSync({
  engine: createJavaScriptRegexEngine(),
  langs: [json, yaml],
  themes: [kindTheme],
});

/** A line of a shape, tokenised, and the state of the grammar after it. */
interface TokenisedLine {
  readonly spans: readonly CodeSpan[];
  readonly next: LineState;
}

/** A state of the grammar between two lines, with every line that was met in it. */
interface LineState {
  readonly state: GrammarState | undefined;
  readonly lines: Map<string, TokenisedLine>;
}

const states: Record<HighlightedLanguage, LineState[]> = {
  json: [{ state: undefined, lines: new Map() }],
  yaml: [{ state: undefined, lines: new Map() }],
};

/** A span of a shape, cut where quoted texts belong. */
interface ShapeSpan {
  readonly kind: TokenKind | undefined;
  readonly pieces: readonly string[];
}

const shapes: Record<HighlightedLanguage, Map<string, readonly ShapeSpan[]>> = {
  json: new Map(),
  yaml: new Map(),
};

/**
 * Code as spans whose texts add up to `code`. Its shape, the code with its quoted texts taken out, is tokenised once, and
 * each line of it once for each state of the grammar: policies have few shapes, and tokenising costs more than a whole
 * page. That a quoted text never changes the tokens is held by a test.
 */
export function highlight(code: string, language: HighlightedLanguage): readonly CodeSpan[] {
  const { shape, quoted } = maskQuoted(code);
  const known = shapes[language];
  const spans = known.get(shape) ?? tokeniseShape(shape, language);
  if (shape.length <= longestKeptShape && known.size < keptShapes) known.set(shape, spans);
  return fillShape(spans, quoted);
}

function tokeniseShape(shape: string, language: HighlightedLanguage): readonly ShapeSpan[] {
  const spans: CodeSpan[] = [];
  let at = initialState(language);
  shape.split("\n").forEach((line, index) => {
    const tokenised = at.lines.get(line) ?? tokeniseLine(line, at, language);
    if (at.lines.size < keptShapes) at.lines.set(line, tokenised);
    if (index > 0) pushSpan(spans, "\n");
    for (const span of tokenised.spans) {
      if (typeof span === "string") pushSpan(spans, span);
      else pushSpan(spans, span.text, span.kind);
    }
    at = tokenised.next;
  });
  return spans.map((span) =>
    typeof span === "string"
      ? { kind: undefined, pieces: span.split(placeholder) }
      : { kind: span.kind, pieces: span.text.split(placeholder) },
  );
}

/** The same without shapes: what `highlight` must equal. */
export function highlightDirectly(code: string, language: HighlightedLanguage): readonly CodeSpan[] {
  const spans: CodeSpan[] = [];
  const lines = highlighter.codeToTokensBase(code, { lang: language, ...tokenising });
  lines.forEach((tokens, index) => {
    if (index > 0) pushSpan(spans, "\n");
    for (const { content, color } of tokens) pushSpan(spans, content, kindOfColour[color ?? ""]);
  });
  return spans;
}

function initialState(language: HighlightedLanguage): LineState {
  const [first] = states[language];
  if (!first) throw new Error(`no state for ${language}`);
  return first;
}

interface Masked {
  readonly shape: string;
  readonly quoted: readonly string[];
}

/** A line that is a comment, or a text in double quotes on one line with its escapes: `"a \"quoted\" name"`. */
const commentOrQuoted = /^[ \t]*#.*|"((?:[^"\\\n]|\\.)*)"/gm;

/** `  "delete_branch": {},` is the shape `  "": {},` and the text `delete_branch`. A comment is shape as a whole. */
function maskQuoted(code: string): Masked {
  if (code.includes(placeholder)) return { shape: code, quoted: [] };
  return maskByQuotes(code) ?? maskByLines(code);
}

/** Where nothing is escaped, texts stand between two quotes; undefined where one would reach over two lines. */
function maskByQuotes(code: string): Masked | undefined {
  if (code.includes("\\")) return undefined;
  const quoted: string[] = [];
  let shape = "";
  let from = 0;
  for (let open = code.indexOf('"'); open >= 0; open = code.indexOf('"', from)) {
    const close = code.indexOf('"', open + 1);
    const text = code.slice(open + 1, close);
    if (close < 0 || text.includes("\n")) return undefined;
    shape += `${code.slice(from, open)}"${placeholder}"`;
    quoted.push(text);
    from = close + 1;
  }
  return { shape: shape + code.slice(from), quoted };
}

function maskByLines(code: string): Masked {
  const quoted: string[] = [];
  const shape = code.replace(commentOrQuoted, (whole, text: string | undefined) => {
    if (text === undefined) return whole;
    quoted.push(text);
    return `"${placeholder}"`;
  });
  return { shape, quoted };
}

function tokeniseLine(line: string, from: LineState, lang: HighlightedLanguage): TokenisedLine {
  const tokens = highlighter.codeToTokensBase(line, {
    lang,
    ...tokenising,
    ...(from.state ? { grammarState: from.state } : {}),
  });
  const spans: CodeSpan[] = [];
  for (const { content, color } of tokens[0] ?? []) pushSpan(spans, content, kindOfColour[color ?? ""]);
  return { spans, next: internState(highlighter.getLastGrammarState(tokens), lang) };
}

/** Equal states are one, so that a list of a hundred tools has no more states than a list of two. */
function internState(state: GrammarState | undefined, language: HighlightedLanguage): LineState {
  const known = states[language].find((candidate) => areEqual(candidate.state, state));
  if (known) return known;
  const added = { state, lines: new Map<string, TokenisedLine>() };
  states[language].push(added);
  return added;
}

function areEqual(a: GrammarState | undefined, b: GrammarState | undefined): boolean {
  const stack = a?.getInternalStack("kinds");
  const other = b?.getInternalStack("kinds");
  return stack !== undefined && other !== undefined && stack.equals(other);
}

/** Where the code itself has the placeholder, nothing was taken out, and it stands for itself. */
function fillShape(shape: readonly ShapeSpan[], quoted: readonly string[]): readonly CodeSpan[] {
  let next = 0;
  return shape.map(({ kind, pieces }) => {
    let text = pieces[0] ?? "";
    for (let index = 1; index < pieces.length; index++)
      text += (quoted[next++] ?? placeholder) + (pieces[index] ?? "");
    return kind ? { kind, text } : text;
  });
}

/** Adds a piece; one of the same kind as the last is joined to it, and space never needs a kind. */
function pushSpan(spans: CodeSpan[], text: string, kind?: TokenKind): void {
  if (text === "") return;
  const last = spans.at(-1);
  const lastKind = typeof last === "object" ? last.kind : undefined;
  if (last === undefined || lastKind !== kind) spans.push(kind ? { kind, text } : text);
  else
    spans[spans.length - 1] =
      typeof last === "string" ? last + text : { kind: last.kind, text: last.text + text };
}
