import { lookUpWord, type WordInfo } from "#risk/words/lexicon.ts";

/** A word as it was met, in lower case, with what is known of it. */
interface ReadWord {
  readonly text: string;
  readonly info: WordInfo;
}

/** Longer words are rare. */
const longestKept = 24;
const slots = 1 << 15;

/**
 * Words that were met before, each in the one place that its letters give; a new word takes the place of an older one.
 * The same words come again in every text: a word that is found here costs no new string, and none is hashed again.
 */
const kept = new Array<ReadWord | undefined>(slots).fill(undefined);

/**
 * Reads `text.slice(start, end)` in lower case and looks it up. It holds letters, digits and `_-'.` only.
 * @param start and `end`: UTF-16 offsets in `text`
 */
export function readWord(text: string, start: number, end: number): ReadWord {
  let hash = 0;
  for (let at = start; at < end; at += 1) hash = addToHash(hash, text.charCodeAt(at));
  return readHashedWord(text, start, end, hash);
}

/** The hash of a word with one more letter, which is the same in capitals; negative once a letter is not ASCII. */
export function addToHash(hash: number, code: number): number {
  // What is lower case beyond ASCII is left to `toLowerCase`.
  return code >= 128 || hash < 0 ? -1 : (Math.imul(hash, 31) + (code | 32)) & 0x3fffffff;
}

/**
 * `readWord` for whoever has gone over the letters already.
 * @param hash what `addToHash` gave for them, from 0 on
 */
export function readHashedWord(text: string, start: number, end: number, hash: number): ReadWord {
  if (hash < 0 || end - start > longestKept) return lookUp(text, start, end);
  const slot = (hash ^ (hash >>> 14)) & (slots - 1);
  const found = kept[slot];
  if (found !== undefined && isSame(found.text, text, start, end)) return found;
  const word = lookUp(text, start, end);
  kept[slot] = { text: ownText(word.text), info: word.info };
  return word;
}

/** A copy of a long word, as a slice would keep the whole text alive that it was cut from; engines copy short ones. */
function ownText(word: string): string {
  if (word.length <= 12) return word;
  return String.fromCharCode(...Array.from(word, (_, at) => word.charCodeAt(at)));
}

function lookUp(text: string, start: number, end: number): ReadWord {
  const word = text.slice(start, end).toLowerCase();
  return { text: word, info: lookUpWord(word) };
}

/** Letters, digits and `_-'.`, of which words are made, stay apart when the bit is set that makes a letter small. */
function isSame(word: string, text: string, start: number, end: number): boolean {
  if (word.length !== end - start) return false;
  for (let at = 0; at < word.length; at += 1)
    if ((word.charCodeAt(at) | 32) !== (text.charCodeAt(start + at) | 32)) return false;
  return true;
}
