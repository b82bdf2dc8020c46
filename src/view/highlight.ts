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

/** Stands for what is quoted while a line's shape is tokenised: a character of private use, which no rule prints. */
const placeholder = "\uE000";

/** Bounds what is kept where lines differ outside quotes, as comments do. */
const keptShapes = 2_000;

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

/** A line whose quoted texts are taken out, tokenised, and the state of the grammar after it. */
interface TokenisedLine {
  readonly spans: readonly CodeSpan[];
  readonly next: LineState;
}

/** A state of the grammar between two lines, with every line shape that was met in it. */
interface LineState {
  readonly state: GrammarState | undefined;
  readonly lines: Map<string, TokenisedLine>;
}

const states: Record<HighlightedLanguage, LineState[]> = {
  json: [{ state: undefined, lines: new Map() }],
  yaml: [{ state: undefined, lines: new Map() }],
};

/**
 * Code as spans whose texts add up to `code`. A line's shape, the line with its quoted texts taken out, is tokenised
 * once for each state of the grammar and kept: policies have few shapes, and tokenising costs more than a whole page.
 * That a quoted text never changes the tokens is held by a test.
 */
export function highlight(code: string, language: HighlightedLanguage): readonly CodeSpan[] {
  const spans: CodeSpan[] = [];
  let at = initialState(language);
  const lines = code.split("\n");
  lines.forEach((line, index) => {
    const { shape, quoted } = maskQuoted(line);
    const tokenised = at.lines.get(shape) ?? tokeniseLine(shape, at, language);
    if (at.lines.size < keptShapes) at.lines.set(shape, tokenised);
    pushFilled(spans, tokenised.spans, quoted);
    if (index < lines.length - 1) pushSpan(spans, "\n");
    at = tokenised.next;
  });
  return spans;
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

/** `  "delete_branch": {},` is the shape `  "": {},` and the text `delete_branch`. A comment is shape as a whole. */
function maskQuoted(line: string): { readonly shape: string; readonly quoted: readonly string[] } {
  if (line.includes(placeholder)) return { shape: line, quoted: [] };
  const quoted: string[] = [];
  const comment = /^\s*#/.test(line); // "# What `delete_branch` may do"
  if (comment) return { shape: line, quoted };
  // "a \"quoted\" name", with its escapes
  const shape = line.replace(/"((?:[^"\\]|\\.)*)"/g, (_, text: string) => {
    quoted.push(text);
    return `"${placeholder}"`;
  });
  return { shape, quoted };
}

function tokeniseLine(shape: string, from: LineState, lang: HighlightedLanguage): TokenisedLine {
  const tokens = highlighter.codeToTokensBase(shape, {
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

function pushFilled(spans: CodeSpan[], shape: readonly CodeSpan[], quoted: readonly string[]): void {
  let next = 0;
  for (const span of shape) {
    const text = typeof span === "string" ? span : span.text;
    const filled = quoted.length > 0 ? text.replaceAll(placeholder, () => quoted[next++] ?? "") : text;
    pushSpan(spans, filled, typeof span === "string" ? undefined : span.kind);
  }
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
