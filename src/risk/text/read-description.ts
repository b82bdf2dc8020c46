import type { Act } from "#risk/text/act.ts";
import { findHead } from "#risk/text/find-head.ts";
import { opensObject, readJoinedActs } from "#risk/text/joined-acts.ts";
import { noObject } from "#risk/text/object.ts";
import { isEastAsian, type Token } from "#risk/text/words.ts";
import { functionBits } from "#risk/words/function-words.ts";

const { negation, itself, modal, adverb } = functionBits;

/** Headings after which a description documents its arguments and results, not its acts. */
const sectionHeads = new Set(
  `args arguments parameters params parameter returns raises examples example inputs outputs input output usage response
  参数 返回 yields`.split(/\s+/),
);

export interface DescriptionReading {
  readonly acts: readonly Act[];
  /** Verbs that the description says do not happen ("without modifying"), as tokens. */
  readonly denied: readonly Token[];
  /** Index of the first token of the part that documents arguments and results; the token count where none does. */
  readonly bodyEnd: number;
}

/** Reads what the sentences of a description say that the tool does. */
export function readDescription(tokens: readonly Token[], text: string): DescriptionReading {
  const acts: Act[] = [];
  const denied: Token[] = [];
  const verbLast = /[\u3040-\u30ff\uac00-\ud7af]/.test(text.slice(0, 200)); // Japanese and Korean: `削除します`
  let at = 0;
  let bodyEnd = tokens.length;
  while (at < tokens.length) {
    const end = clauseEnd(tokens, at);
    if (opensSection(tokens, at, end)) {
      bodyEnd = at;
      break;
    }
    collectDenied(tokens, at, end, denied);
    const explains = acts.length > 0 && opensColon(tokens, at, text);
    readClause(tokens, at, end, acts, verbLast, text, explains);
    at = end + 1;
  }
  return { acts, denied, bodyEnd };
}

function clauseEnd(tokens: readonly Token[], from: number): number {
  let at = from;
  while (at < tokens.length && tokens[at]?.kind !== "stop") at += 1;
  return at;
}

function opensSection(tokens: readonly Token[], from: number, end: number): boolean {
  const first = tokens[from];
  return from > 0 && end - from === 1 && first !== undefined && sectionHeads.has(first.text);
}

function collectDenied(tokens: readonly Token[], from: number, end: number, denied: Token[]): void {
  let no = false;
  for (let at = from; at < end; at += 1) {
    const token = tokens[at];
    if (token === undefined) return;
    if ((token.info.roles & negation) !== 0) no = true;
    else if (token.text === "but" || token.text === "only") no = false;
    else if (no && token.info.verb !== undefined) denied.push(token);
  }
}

/** Characters of a description within which a colon explains what it began with. */
const opening = 120;

/** `Stop a session: kill its worker and delete its files`: behind the colon the first sentence goes on. */
const opensColon = (tokens: readonly Token[], at: number, text: string): boolean => {
  const before = tokens[at - 1];
  if (before?.text !== ":" || before.start > opening) return false;
  return !/[.!?\n]/.test(text.slice(0, before.start));
};

/** `this tool tags photos`: right behind what the tool is called, a word is its verb. */
const namesTool = (token: Token | undefined): boolean =>
  token !== undefined && (token.info.roles & (itself | modal | adverb)) !== 0;

function readClause(
  tokens: readonly Token[],
  from: number,
  end: number,
  acts: Act[],
  verbLast: boolean,
  text: string,
  explains: boolean,
): void {
  const head = findHead(tokens, from, end, verbLast);
  if (head === undefined) return;
  const { index, verb, subject } = head;
  const hasMain = acts.some((act) => act.role === "main");
  // After the first, an imperative speaks to the reader ("Provide the id"), a third person of the tool.
  if (shouts(text, tokens, index, end)) return;
  const isNoun = verb.noun && verb.kind === "third" && !opensObject(tokens[index + 1]);
  if (hasMain && isNoun && (index === 0 || !namesTool(tokens[index - 1]))) return;
  if (explains && index === from && verb.kind === "base" && !verb.noun) {
    readJoinedActs(tokens, index, end, verb, "also", acts);
    return;
  }
  if (hasMain && !subject && (verb.kind !== "third" || isNoun)) return;
  const role = hasMain ? "later" : "main";
  readJoinedActs(tokens, index, end, verb, role, acts);
  if (role === "main" && isEastAsian(tokens[index])) readEastAsianActs(tokens, from, end, index, text, acts);
}

/** `取消订单并退款`, `予約して支払います`: right behind, or right before, stands what joins one verb to another. */
const joinsBefore = /(?:并且?|並|然后)$/;
const joinsAfter = /^(?:して|し、|し,|하고|및)/;

/** Pushes what is joined to the head in a language whose small words are no tokens. */
function readEastAsianActs(
  tokens: readonly Token[],
  from: number,
  end: number,
  head: number,
  text: string,
  acts: Act[],
): void {
  for (let at = from; at < end; at += 1) {
    const token = tokens[at];
    if (at === head || token?.info.verb === undefined || !isEastAsian(token)) continue;
    const joined =
      at > head
        ? joinsBefore.test(text.slice(Math.max(0, token.start - 2), token.start))
        : joinsAfter.test(text.slice(token.end, token.end + 2));
    if (!joined) continue;
    const { start, end: verbEnd } = token;
    acts.push({
      ...noObject,
      role: "also",
      verb: token.info.verb,
      start,
      end: verbEnd,
      sure: 1,
      objectStart: start,
      objectEnd: verbEnd,
    });
  }
}

/** `START HERE for logs`: a heading in capitals speaks to the reader. */
function shouts(text: string, tokens: readonly Token[], at: number, end: number): boolean {
  return [tokens[at], at + 1 < end ? tokens[at + 1] : undefined].every((token) => {
    if (token === undefined || token.end - token.start < 3) return false;
    const word = text.slice(token.start, token.end);
    return word === word.toUpperCase() && word !== word.toLowerCase();
  });
}
