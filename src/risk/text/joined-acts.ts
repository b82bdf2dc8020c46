import type { Act, ActRole } from "#risk/text/act.ts";
import { readObject } from "#risk/text/object.ts";
import { isEastAsian, type Token } from "#risk/text/words.ts";
import { functionBits } from "#risk/words/function-words.ts";
import type { Verb } from "#risk/words/lexicon.ts";

const { determiner, conjunction, negation, adverb, quantity } = functionBits;

/** True for a token that can only begin an object: "deletes *the* file", "cancels *it*". */
export const opensObject = (token: Token | undefined): boolean =>
  token !== undefined &&
  ((token.info.roles & (determiner | quantity)) !== 0 || token.text === "it" || token.text === "them");

/** Pushes the act of a clause's head and those of the verbs joined to it: "Create, update, or delete a rule and deploy it". */
export function readJoinedActs(
  tokens: readonly Token[],
  head: number,
  end: number,
  verb: Verb,
  role: ActRole,
  acts: Act[],
): void {
  let spots = [head];
  let first = true;
  let at = head + 1;
  while (at < end || spots.length > 0) {
    const next = at < end ? joinedVerb(tokens, at, end, verb, spots.length > 0) : undefined;
    if (next !== undefined) {
      spots.push(next);
      at = next + 1;
      continue;
    }
    if (spots.length === 0) {
      at = nextJoin(tokens, at + 1, end, verb.kind === "base");
      continue;
    }
    const object = readObject(tokens, at, end);
    const last = spots.at(-1);
    for (const spot of spots) {
      const token = tokens[spot];
      if (token?.info.verb === undefined) continue;
      const ownRole: ActRole = first || role === "later" ? role : "also";
      const { start, end: verbEnd, info } = token;
      // Of several verbs with one object, each but the last is quoted alone.
      const sure = info.verb?.kind === "ing" && first ? 0.7 : 1;
      acts.push({
        ...object,
        role: ownRole,
        verb: token.info.verb,
        start,
        end: verbEnd,
        sure,
        objectStart: spot === last ? object.objectStart : start,
        objectEnd: spot === last ? object.objectEnd : verbEnd,
      });
      first = false;
    }
    spots = [];
    at = nextJoin(tokens, object.next, end, verb.kind === "base");
  }
}

/** Index of a verb that is joined to the one before `at`: after a comma, `and`, `or`, or in brackets. */
function joinedVerb(
  tokens: readonly Token[],
  at: number,
  end: number,
  head: Verb,
  direct: boolean,
): number | undefined {
  let spot = at;
  let joined = false;
  for (; spot < end && spot < at + 4; spot += 1) {
    const token = tokens[spot];
    if (token === undefined) return undefined;
    const joins = token.kind === "comma" || token.kind === "open" || (token.info.roles & conjunction) !== 0;
    if (joins) joined = true;
    else if ((token.info.roles & adverb) === 0) break;
  }
  const verb = tokens[spot]?.info.verb;
  if (!joined || verb === undefined || spot >= end || isEastAsian(tokens[spot])) return undefined;
  if (verb.kind !== head.kind) return takesAlong(verb, tokens[spot - 1]) ? spot : undefined;
  if (!verb.noun) return spot;
  const after = tokens[spot + 1];
  return direct || opensObject(after) || takesPlainObject(verb, after, tokens[spot + 2]) ? spot : undefined;
}

/** `Apply a schema, dropping tables that are not in it`: what is lost on the way. */
const takesAlong = ({ kind, sense }: Verb, before: Token | undefined): boolean =>
  kind === "ing" && sense === "remove" && before?.kind === "comma";

/** Seldom nouns beside another verb: `track progress and update files`, `extract the text and store it`. */
const seldomNouns = new Set("update store save upload mark post set copy move".split(" "));

/** `and update files`, `and store in the database`: the verb has its object, or its place, right behind it. */
function takesPlainObject({ lemma, kind }: Verb, after: Token | undefined, next: Token | undefined): boolean {
  if (kind !== "base" || !seldomNouns.has(lemma) || after === undefined || after.kind !== "word")
    return false;
  if (lemma === "store" || lemma === "save") return after.text === "in" || after.text === "to";
  return after.info.verb === undefined && after.info.roles === 0 && next?.text !== "of";
}

/** Where the next comma or conjunction stands that may join another act; `end` where a purpose or condition begins. */
function nextJoin(tokens: readonly Token[], from: number, end: number, base: boolean): number {
  for (let at = from; at < end; at += 1) {
    const token = tokens[at];
    if (token === undefined) return end;
    // "kill its worker (if any) and delete its files": the condition is an aside.
    if (token.kind === "open" && closesActs.has(tokens[at + 1]?.text ?? "")) {
      at = closeOf(tokens, at, end);
      continue;
    }
    if (token.kind === "comma" || token.kind === "open" || (token.info.roles & conjunction) !== 0) {
      return at;
    }
    if (token.kind !== "word") continue;
    // "by its index and run it": a key. "by dropping and creating it": the way in which it is done.
    if (token.text === "by" && namesKey(tokens[at - 1], tokens[at + 1])) continue;
    if (closesActs.has(token.text) || (token.info.roles & negation) !== 0) return end;
    // "the id that is needed to update or delete it": what follows is a purpose.
    if (token.text === "to" && base && tokens[at + 1]?.info.verb !== undefined) return end;
  }
  return end;
}

/** Index of the bracket that closes the one at `open`; `end` where none does. */
function closeOf(tokens: readonly Token[], open: number, end: number): number {
  let at = open;
  while (at < end && tokens[at]?.kind !== "close") at += 1;
  return at;
}

const namesKey = (before: Token | undefined, after: Token | undefined): boolean =>
  before?.info.verb?.kind !== "past" && after?.info.verb?.kind !== "ing";

const closesActs = new Set(
  `when where which who whose while if so because before after until instead that rather unless
  using by via including`.split(/\s+/),
);
