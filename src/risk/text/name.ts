import type { Token } from "#risk/text/words.ts";
import { mergeWithLast, tokenize } from "#risk/text/words.ts";
import { isUnknown, lookUpWord } from "#risk/words/lexicon.ts";
import { readWord } from "#risk/words/read-word.ts";

const isUpper = (code: number): boolean => code >= 65 && code <= 90;
const isLower = (code: number): boolean => code >= 97 && code <= 122;
const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** Long verbs that are still found when a name runs its words together: `createorupdate`, `deleteuser`. */
const runTogether = ["delete", "create", "update", "remove", "execute", "transfer", "uninstall", "terminate"];

/** Short ones count only where a known word follows: `listprompts`, not `listener`. */
const shortTogether = [
  "get",
  "list",
  "search",
  "find",
  "send",
  "add",
  "set",
  "flush",
  "drop",
  "purge",
  "stop",
  "start",
  "run",
  "kill",
];

/**
 * Cuts a tool's or parameter's name into its words: snake, kebab, dot, camel, acronyms (`getHTTPCode`) and digits
 * (`k8s_delete_ns` keeps `k8s`; `delete2` gives `delete`).
 */
export function splitName(name: string): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < name.length) {
    const code = name.charCodeAt(at);
    if (code >= 128) return tokenize(name, 300);
    if (!isUpper(code) && !isLower(code) && !isDigit(code)) {
      at += 1;
      continue;
    }
    const end = wordEnd(name, at);
    pushWord(tokens, name, at, end);
    at = end;
  }
  return tokens;
}

/** Where the word that starts at `start` ends: at a separator, before a capital, or before an acronym's last letter. */
function wordEnd(name: string, start: number): number {
  let at = start + 1;
  for (; at < name.length; at += 1) {
    const code = name.charCodeAt(at);
    if (!isUpper(code) && !isLower(code) && !isDigit(code)) return at;
    if (!isUpper(code)) continue;
    if (code === 86 && endsInDigits(name, at + 1)) return at; // `URLV1`
    const before = name.charCodeAt(at - 1);
    if (isLower(before) || isDigit(before)) return at;
    if (at + 1 < name.length && isLower(name.charCodeAt(at + 1)) && name.charAt(at + 1) !== "s") return at;
  }
  return at;
}

function endsInDigits(name: string, from: number): boolean {
  for (let at = from; at < name.length; at += 1) if (!isDigit(name.charCodeAt(at))) return false;
  return from < name.length;
}

function isThing(word: string): boolean {
  const { verb, nouns } = lookUpWord(word);
  return verb !== undefined || nouns !== 0 || word === "all";
}

function pushWord(tokens: Token[], name: string, start: number, end: number): void {
  const { text, info: known } = readWord(name, start, end);
  if (mergeWithLast(tokens, text, known, start, end)) return;
  let info = known;
  let cut = end;
  if (isUnknown(info)) {
    while (cut > start + 2 && isDigit(name.charCodeAt(cut - 1))) cut -= 1;
    if (cut < end) info = lookUpWord(text.slice(0, cut - start));
    if (isUnknown(info)) {
      info = known;
      cut = end;
      const verb =
        runTogether.find((candidate) => text.startsWith(candidate)) ??
        shortTogether.find((short) => text.startsWith(short) && isThing(text.slice(short.length)));
      if (verb !== undefined) {
        info = lookUpWord(verb);
        cut = start + verb.length;
      }
    }
  }
  const word = cut === end ? text : text.slice(0, cut - start);
  tokens.push({ kind: "word", text: word, start, end: cut, info });
}
