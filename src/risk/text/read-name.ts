import type { Act, ActRole } from "#risk/text/act.ts";
import { readObject, type ActObject } from "#risk/text/object.ts";
import type { Token } from "#risk/text/words.ts";
import { functionBits } from "#risk/words/function-words.ts";
import type { Verb } from "#risk/words/lexicon.ts";
import { openingVerbs } from "#risk/words/verbs.ts";

const opening = new Set(openingVerbs.split(/\s+/));
const { conjunction } = functionBits;

const version = /^v\d+$/;

/** At the end of a name these are its verb, whatever else in it may be one: `deploy_plan_get`. */
const plainlyReads = new Set(["get", "lookup", "find", "fetch", "describe", "query"]);

/** How much a form looks like the verb of a name: `get` yes, `order` perhaps, `deleted` hardly. */
function verbLikeness(verb: Verb, first: boolean, last: boolean): number {
  const place = first ? 1 : last ? 0.75 : 0.6;
  switch (verb.kind) {
    case "base":
      if (!verb.noun) return last && plainlyReads.has(verb.lemma) ? 0.95 : place;
      if (last && verb.lemma === "search") return 0.6;
      return (!last && opening.has(verb.lemma) ? 0.9 : 0.5) * place;
    case "third":
      return (verb.noun ? 0.3 : 0.7) * place;
    case "noun":
      return 0.45 * place;
    case "agent":
      return (last ? 0.9 : 0.3) * place;
    case "ing":
      return 0.4 * place;
    case "past":
      return 0.1 * place;
  }
}

/** `send_that_email_analyze`: begins with one plain verb and ends with another, so that nobody can tell. */
function isTorn(tokens: readonly Token[], best: number): boolean {
  const first = tokens[best]?.info.verb;
  const last = tokens.at(-1)?.info.verb;
  if (first === undefined || last === undefined || best >= tokens.length - 2) return false;
  const reads = last.kind === "base" && !last.noun && (last.sense === "read" || last.sense === "compute");
  // `mark_as_read` says what is marked, and how.
  return first.sense === "write" && first.kind === "base" && reads && tokens.at(-2)?.text !== "as";
}

const outcomes = new Set(
  `status state info information history stats statistics log logs result results report progress details metrics summary
  policy policies method methods type types fee fees limit limits options`.split(/\s+/),
);
const processes = new Set(
  `sync build deploy run scan test import export migrate restore crawl train index install execute book rent pay refund
  charge order trade transfer swap stake purchase payout withdraw delete remove faucet click visit`.split(
    /\s+/,
  ),
);
/** A name that opens with one of these asks: `how_to_delete`, `can_transfer`. */
const asking = new Set(
  "how what why when where which who is are can should has have does did was".split(" "),
);

/** `sync_status`, `build_logs`: the verb only says of what. */
function isNounOf({ lemma }: Verb, { objectWords, head }: ActObject): boolean {
  return objectWords.length === 1 && outcomes.has(head) && processes.has(lemma);
}

/** A word that is as often a noun is a verb for sure only where it opens the name. */
function sureness(verb: Verb, first: boolean, only: boolean): number {
  if (verb.kind === "past") return 0.2;
  if (verb.kind === "ing") return first ? 0.6 : 0.4;
  if (verb.kind === "noun" || verb.kind === "agent") return 0.7;
  if (verb.kind === "third") return verb.noun ? 0.3 : 0.5;
  if (!verb.noun) return 1;
  if (only) return 0.7;
  return first ? 0.9 : 0.5;
}

/** `GroupsController_setSubject`: after the only kind of separator that the name has, a part begins with its verb. */
function opensPart(tokens: readonly Token[], at: number): boolean {
  if (at === 0) return false;
  const [before, word, after] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (before === undefined || word === undefined || after === undefined) return false;
  return before.end < word.start && word.end === after.start;
}

/**
 * Reads what a name says: its main verb with its object, and further verbs joined by `and`, `or`, `then`.
 * The verb may stand first (`delete_branch`), last (`branch_delete`) or between (`queue_get_message`).
 * @param from index of the first word after the prefix that the server's tools share
 */
export function readNameActs(words: readonly Token[], from: number, role: ActRole): readonly Act[] {
  // `clear_cache_v2`: which version it is says nothing of what is done.
  const isVersioned = words.length > from + 1 && version.test(words.at(-1)?.text ?? "");
  const tokens = isVersioned ? words.slice(0, -1) : words;
  let [best, likeness] = [-1, 0];
  for (let at = from; at < tokens.length; at += 1) {
    const verb = tokens[at]?.info.verb;
    if (verb === undefined) continue;
    const found = verbLikeness(verb, at === from || opensPart(tokens, at), at === tokens.length - 1);
    if (found > likeness) [best, likeness] = [at, found];
  }
  if (best < 0 || likeness < 0.15) return [];
  const acts: Act[] = [];
  const spots = [best];
  const torn = isTorn(tokens, best);
  if (torn) spots.push(tokens.length - 1);
  for (let at = best + 2; at < tokens.length; at += 1) {
    const before = tokens[at - 1];
    if (before !== undefined && (before.info.roles & conjunction) !== 0 && tokens[at]?.info.verb)
      spots.push(at);
  }
  for (const spot of spots) {
    const token = tokens[spot];
    if (token?.info.verb === undefined) continue;
    const after = readObject(tokens, spot + 1, tokens.length);
    const object = after.head !== "" || spots.length > 1 ? after : objectBefore(tokens, spot);
    const sure = asking.has(tokens[from]?.text ?? "")
      ? 0.3
      : torn
        ? 0.6
        : isNounOf(token.info.verb, object)
          ? 0.4
          : sureness(
              token.info.verb,
              spot === from || opensPart(tokens, spot),
              from === 0 && tokens.length === 1,
            );
    acts.push({ ...object, role, verb: token.info.verb, start: token.start, end: token.end, sure });
  }
  return acts;
}

/** The object of a verb that stands at the end: `storage_account_delete`. */
function objectBefore(tokens: readonly Token[], verb: number): ActObject {
  const words = tokens.slice(0, verb);
  const head = words.at(-1);
  return {
    objectStart: words[0]?.start ?? 0,
    objectEnd: head?.end ?? 0,
    objectWords: words.map((token) => token.text),
    head: head?.text ?? "",
    headVerb: head?.info.verb,
    headNouns: head?.info.nouns ?? 0,
    nouns: words.reduce((bits, token) => bits | token.info.nouns, 0),
    from: 0,
    around: 0,
    into: false,
    many: false,
    purpose: undefined,
    next: verb + 1,
  };
}
