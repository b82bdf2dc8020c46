import { addToHash, readHashedWord } from "#risk/words/read-word.ts";
import {
  eastAsianLexicon,
  longestEastAsianVerb,
  isParticle,
  lookUpName,
  mergeParticle,
  unknownWord,
  type WordInfo,
} from "#risk/words/lexicon.ts";

/**
 * `word`: letters. `identifier`: holds `_`, a digit or an inner capital, so it is a name, not a word of the sentence.
 * `comma`: `,` `/` `&`, which go on with a list. `stop`: everything else that ends a clause. `open`, `close`: brackets.
 */
export type TokenKind = "word" | "identifier" | "comma" | "stop" | "open" | "close";

export interface Token {
  readonly kind: TokenKind;
  /** Lower case for words; as written otherwise. */
  readonly text: string;
  /** UTF-16 offsets in the string that was cut up. */
  readonly start: number;
  readonly end: number;
  readonly info: WordInfo;
}

const charClass = {
  other: 0,
  letter: 1,
  digit: 2,
  join: 3,
  comma: 4,
  stop: 5,
  open: 6,
  close: 7,
  eastAsian: 8,
} as const;

/** The class of each of the first 128 characters; the rest are told apart in `classOf`. */
const asciiClass = new Uint8Array(128);
for (let code = 0; code < 128; code += 1) {
  const char = String.fromCharCode(code);
  if (/[A-Za-z]/.test(char)) asciiClass[code] = charClass.letter;
  else if (/[0-9]/.test(char)) asciiClass[code] = charClass.digit;
  else if (char === "_") asciiClass[code] = charClass.letter;
  else if (char === "-" || char === "'" || char === ".") asciiClass[code] = charClass.join;
  else if (",/&+".includes(char)) asciiClass[code] = charClass.comma;
  else if ("!?;:|\n*#•>".includes(char)) asciiClass[code] = charClass.stop;
  else if ("([{<".includes(char)) asciiClass[code] = charClass.open;
  else if (")]}".includes(char)) asciiClass[code] = charClass.close;
}

function classOf(code: number): number {
  if (code < 128) return asciiClass[code] ?? charClass.other;
  // Kana, CJK ideographs, Hangul.
  if ((code >= 0x3040 && code <= 0x9fff) || (code >= 0xac00 && code <= 0xd7af)) return charClass.eastAsian;
  // Typographic dashes, quotes' neighbours and CJK full stops end a clause.
  if (code === 0x2014 || code === 0x2013 || code === 0x2022 || code === 0x3002 || code === 0xff1a)
    return charClass.stop;
  if (code === 0xff0c || code === 0x3001) return charClass.comma;
  if (code === 0xff08) return charClass.open;
  if (code === 0xff09) return charClass.close;
  if (code === 0x2019) return charClass.join;
  return (code >= 0xc0 && code <= 0x24f) || (code >= 0x370 && code < 0x2000)
    ? charClass.letter
    : charClass.other;
}

/** True for a word of Chinese, Japanese or Korean, of which only verbs are known. */
export function isEastAsian(token: Token | undefined): boolean {
  return token !== undefined && token.kind === "word" && token.text.charCodeAt(0) >= 0x3040;
}

/**
 * Cuts a text into tokens in one pass.
 * @param limit characters that are read at most; what follows is left out
 */
export function tokenize(text: string, limit: number): readonly Token[] {
  const tokens: Token[] = [];
  const length = Math.min(text.length, limit);
  let at = 0;
  while (at < length) {
    const kind = classOf(text.charCodeAt(at));
    if (kind === charClass.letter || kind === charClass.digit) at = pushWord(tokens, text, at, length);
    else if (kind === charClass.eastAsian) at = pushEastAsian(tokens, text, at, length);
    else {
      const token = markKinds[kind] ?? (text.charCodeAt(at) === 46 ? "stop" : undefined);
      if (token !== undefined)
        tokens.push({ kind: token, text: text.charAt(at), start: at, end: at + 1, info: unknownWord });
      at += 1;
    }
  }
  return tokens;
}

const markKinds: Readonly<Record<number, TokenKind>> = {
  [charClass.comma]: "comma",
  [charClass.stop]: "stop",
  [charClass.open]: "open",
  [charClass.close]: "close",
};

function pushWord(tokens: Token[], text: string, start: number, length: number): number {
  let at = start;
  let named = false;
  let hash = 0;
  for (; at < length; at += 1) {
    const code = text.charCodeAt(at);
    const kind = classOf(code);
    if (kind === charClass.letter) {
      // `_`, or a capital after a small letter: `deleteUser`.
      if (code === 95 || (code <= 90 && at > start && isLower(text.charCodeAt(at - 1)))) named = true;
    } else if (kind === charClass.digit) named = true;
    else if (
      kind !== charClass.join ||
      at + 1 >= length ||
      classOf(text.charCodeAt(at + 1)) !== charClass.letter
    )
      break;
    else if (code === 46) {
      // `e.g.`, `file.txt`, `Pod.delete` are names; `done.Next` is rare enough.
      named = true;
    }
    hash = addToHash(hash, code);
  }
  const word = readHashedWord(text, start, at, hash);
  if (named)
    tokens.push({ kind: "identifier", text: word.text, start, end: at, info: lookUpName(word.text) });
  else if (!mergeWithLast(tokens, word.text, word.info, start, at))
    tokens.push({ kind: "word", text: word.text, start, end: at, info: word.info });
  return at;
}

/**
 * Puts `back` together with the `roll` before it, where both make one verb and nothing but one character, or nothing
 * at all (`rollBack`), stands between them.
 */
export function mergeWithLast(
  tokens: Token[],
  word: string,
  info: WordInfo,
  start: number,
  end: number,
): boolean {
  if (!isParticle(info)) return false;
  const last = tokens.at(-1);
  if (last === undefined || last.kind !== "word" || start - last.end > 1) return false;
  const merged = mergeParticle(last.text, word);
  if (merged === undefined) return false;
  tokens[tokens.length - 1] = {
    kind: "word",
    text: merged.text,
    start: last.start,
    end,
    info: merged.info,
  };
  return true;
}

function isLower(code: number): boolean {
  return code >= 97 && code <= 122;
}

/** Takes the longest verb of the table that starts here, or skips a noun of the table or one letter. */
function pushEastAsian(tokens: Token[], text: string, start: number, length: number): number {
  for (let size = Math.min(longestEastAsianVerb, length - start); size >= 2; size -= 1) {
    const word = text.slice(start, start + size);
    const info = eastAsianLexicon.get(word);
    if (info === unknownWord) return start + size;
    if (info !== undefined) {
      tokens.push({ kind: "word", text: word, start, end: start + size, info });
      return start + size;
    }
  }
  return start + 1;
}
