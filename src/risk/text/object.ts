import { isEastAsian, type Token } from "#risk/text/words.ts";
import { functionBits } from "#risk/words/function-words.ts";
import type { Verb } from "#risk/words/lexicon.ts";

/** What an act is done to, as far as the words beside its verb tell. */
export interface ActObject {
  readonly objectStart: number;
  readonly objectEnd: number;
  readonly objectWords: readonly string[];
  readonly head: string;
  readonly headVerb: Verb | undefined;
  readonly headNouns: number;
  readonly nouns: number;
  readonly from: number;
  readonly around: number;
  readonly into: boolean;
  readonly many: boolean;
  /** The verb of a following `to …`. */
  readonly purpose: Verb | undefined;
  /** Index of the first token after the object, before what follows a preposition. */
  readonly next: number;
}

const { determiner, preposition, conjunction, quantity, adverb, negation, wish } = functionBits;
const longestObject = 7;
const longestPhrase = 6;

export const noObject: Omit<ActObject, "next"> = {
  objectStart: 0,
  objectEnd: 0,
  objectWords: [],
  head: "",
  headVerb: undefined,
  headNouns: 0,
  nouns: 0,
  from: 0,
  around: 0,
  into: false,
  many: false,
  purpose: undefined,
};

/** True for a token that cannot be a part of a noun phrase. */
function endsPhrase(token: Token): boolean {
  if (token.kind === "identifier") return false;
  if (token.kind !== "word") return true;
  if ((token.info.roles & (preposition | conjunction | negation | wish)) !== 0) return true;
  const verb = token.info.verb;
  return verb !== undefined && verb.kind === "third" && !verb.noun && token.info.nouns === 0;
}

/**
 * Reads the object that begins at `from`, and the phrases that follow it.
 * @param from index of the first token after the verb (and after the verbs that share its object)
 * @param end index of the first token that is no longer in the clause
 */
export function readObject(tokens: readonly Token[], from: number, end: number): ActObject {
  let at = from;
  // Chinese, Japanese and Korean: only verbs are known, so there is no phrase to read.
  if (isEastAsian(tokens[from - 1])) return { ...noObject, next: from };
  // `Search for text`, `Subscribe to a channel`: the object of a verb with its preposition.
  const first = tokens[at];
  if (first !== undefined && at < end && first.kind === "word" && (first.info.roles & preposition) !== 0)
    at += 1;
  const words: string[] = [];
  let [nouns, headNouns, head, many] = [0, 0, "", false];
  let headVerb: Verb | undefined;
  let [objectStart, objectEnd] = [0, 0];
  for (; at < end && words.length < longestObject; at += 1) {
    const token = tokens[at];
    if (token === undefined) break;
    // "specific or all entries": nothing has been named yet.
    const isBefore = words.length === 0 && at > from && (token.info.roles & conjunction) !== 0;
    if (isBefore) continue;
    // "the id needed", "files uploaded": what follows says more of the thing, and is not the thing.
    const verb = token.info.verb;
    if (endsPhrase(token) || (words.length > 0 && verb?.kind === "past" && !verb.noun)) break;
    const { roles } = token.info;
    if ((roles & quantity) !== 0) many = true;
    if ((roles & (determiner | quantity | adverb)) !== 0) continue;
    if (words.length === 0) objectStart = token.start;
    objectEnd = token.end;
    words.push(token.text);
    head = token.text;
    headVerb = token.info.verb;
    headNouns = token.info.nouns;
    nouns |= token.info.nouns;
  }
  const { source, around, into, purpose } = readPhrases(tokens, at, end);
  return {
    objectStart,
    objectEnd,
    objectWords: words,
    head,
    headVerb,
    headNouns,
    nouns,
    from: source,
    around,
    into,
    many,
    purpose,
    next: at,
  };
}

/** What follows an object: noun classes after `from` and after the rest, and the verb of a purpose. */
function readPhrases(
  tokens: readonly Token[],
  from: number,
  end: number,
): { source: number; around: number; into: boolean; purpose: Verb | undefined } {
  let [source, around, isSource, into] = [0, 0, false, false];
  let purpose: Verb | undefined;
  for (let at = from; at < end && at < from + 2 * longestPhrase; at += 1) {
    const token = tokens[at];
    if (token === undefined || token.kind === "stop") break;
    if (token.kind !== "word") continue;
    if ((token.info.roles & preposition) !== 0) {
      isSource = token.text === "from";
      if (token.text === "into") into = true;
      if (token.text === "to") purpose ??= tokens[at + 1]?.info.verb;
    }
    if (isSource) source |= token.info.nouns;
    else around |= token.info.nouns;
  }
  return { source, around, into, purpose };
}
