import type { Token } from "#risk/text/words.ts";
import { isEastAsian } from "#risk/text/words.ts";
import { functionBits } from "#risk/words/function-words.ts";
import { isUnknown, type Verb } from "#risk/words/lexicon.ts";

const { determiner, preposition, conjunction, negation, modal, itself, adverb, enabler, quantity, wish } =
  functionBits;

/** Tokens that may stand before the head; further on, a clause speaks of something else. */
const longestLead = 14;

/** Words that may stand between the tool and its verb: "allows you and your agents to". */
const between = new Set(
  `to for you users user agents agent ai assistants assistant llm llms claude is are be that which
  clients client para your the a an mcp developers models who`.split(/\s+/),
);

/** The verb at the head of a clause. */
export interface Head {
  readonly index: number;
  readonly verb: Verb;
  /** True where the clause names the tool as the one who acts: "This tool deletes". */
  readonly subject: boolean;
}

/**
 * The verb that says what the clause's subject, the tool, does; undefined in a clause that says no such thing.
 * @param verbLast true in Japanese and Korean, where the verb ends the clause
 */
export function findHead(
  tokens: readonly Token[],
  from: number,
  end: number,
  verbLast: boolean,
): Head | undefined {
  let subject = false;
  let named = false;
  let before: Token | undefined;
  const start = afterCondition(tokens, afterTag(tokens, from, end), end);
  for (let at = start; at < end && at < start + longestLead; at += 1) {
    const token = tokens[at];
    if (token === undefined) break;
    const { verb, roles } = token.info;
    if (token.kind === "word" && verb !== undefined && isEastAsian(token))
      return eastAsianHead(tokens, at, end, verbLast);
    if (token.kind === "comma" && token.text.charCodeAt(0) >= 0x3000) continue;
    if ((roles & negation) !== 0 || ((roles & wish) !== 0 && before !== undefined)) return undefined;
    const enables = (roles & enabler) !== 0 && (at > start || leadsOn.has(tokens[at + 1]?.text ?? ""));
    const isVerb = verb !== undefined && isHeadForm(verb) && !enables && (roles & determiner) === 0;
    if (isVerb && !readsAsNoun(tokens, at, end, before, subject)) {
      // "Risk Index for operations": after other words only a plain third person is a verb.
      return named && !subject && (verb.kind !== "third" || verb.noun)
        ? undefined
        : { index: at, verb, subject };
    }
    if ((roles & (itself | enabler)) !== 0 || ((roles & modal) !== 0 && before === undefined)) subject = true;
    else if (!mayPrecede(token, subject, before)) return undefined;
    if (token.kind === "word" && isUnknown(token.info)) named = true;
    before = token;
  }
  return undefined;
}

/** Words that a tag before the sentence may hold. */
const longestTag = 6;

/** Skips a tag before the sentence: `[Calendar operations] Add an event`. */
function afterTag(tokens: readonly Token[], from: number, end: number): number {
  if (tokens[from]?.text !== "[") return from;
  for (let at = from + 1; at < end && at < from + 2 + longestTag; at += 1)
    if (tokens[at]?.kind === "close") return at + 1;
  return from;
}

/** Skips "If the user asks for it," to what the sentence says then. */
function afterCondition(tokens: readonly Token[], from: number, end: number): number {
  const first = tokens[from];
  if (first === undefined || !conditions.has(first.text)) return from;
  for (let at = from + 1; at < end; at += 1) if (tokens[at]?.kind === "comma") return at + 1;
  return from;
}

/** After `use`, `call`, `help` at the start: the tool is meant, and its act is still to come. */
const leadsOn = new Set("this the it when to you for if users agents your".split(" "));

const conditions = new Set("if when after before once while for given in unlike as".split(" "));

const isHeadForm = (verb: Verb): boolean =>
  verb.kind === "base" || verb.kind === "third" || verb.kind === "ing";

/** Tokens that may stand before the head without making the clause speak of something else. */
function mayPrecede(token: Token, subject: boolean, before: Token | undefined): boolean {
  if (token.kind === "open" || token.kind === "close") return true;
  if (token.kind === "identifier") return subject || before === undefined;
  if (token.kind === "comma") return subject || (before?.info.roles ?? 0) === adverb;
  if ((token.info.roles & preposition) !== 0 && !between.has(token.text)) return false;
  if ((token.info.roles & (adverb | quantity)) !== 0 || between.has(token.text)) return true;
  // "The GitHub API tool creates": names may stand before the tool, nothing else may.
  return subject || ((before?.info.roles ?? determiner) & determiner) !== 0 || isPlainNoun(before);
}

const relatives = new Set("that which whose with without".split(" "));

const isPlainNoun = (token: Token | undefined): boolean =>
  token !== undefined && token.info.verb === undefined && token.info.roles === 0;

/** A verb-like word that is a noun here: "The search tool", "Search results", "Build of the project". */
function readsAsNoun(
  tokens: readonly Token[],
  at: number,
  end: number,
  before: Token | undefined,
  subject: boolean,
): boolean {
  const verb = tokens[at]?.info.verb;
  if (verb === undefined) return true;
  const beforeRoles = before?.info.roles ?? 0;
  if (before !== undefined && (beforeRoles & determiner) !== 0 && verb.kind === "base") return true;
  if (subject && before !== undefined && verb.kind === "base") {
    const led =
      before.text === "to" || before.text === "para" || (beforeRoles & (modal | adverb | conjunction)) !== 0;
    if (!led && (beforeRoles & itself) === 0) return true;
    if (!led && (beforeRoles & enabler) !== 0) return true;
  }
  if (!verb.noun) return false;
  const after = at + 1 < end ? tokens[at + 1] : undefined;
  if (after === undefined) return verb.kind !== "base" || at > 0;
  if (after.kind !== "word") return false;
  // "Builds toward a solution": only looking takes a preposition.
  if (verb.kind === "third" && verb.sense !== "read" && (after.info.roles & preposition) !== 0) return true;
  // "Notes that link to this one": what they are, and not what is done.
  if (verb.kind === "third" && relatives.has(after.text)) return true;
  return after.text === "of" || after.text === "tool" || after.text === "operations";
}

function eastAsianHead(
  tokens: readonly Token[],
  from: number,
  end: number,
  verbLast: boolean,
): Head | undefined {
  let index = from;
  for (let at = from; verbLast && at < end; at += 1) {
    const token = tokens[at];
    if (token?.info.verb !== undefined && isEastAsian(token)) index = at;
  }
  const verb = tokens[index]?.info.verb;
  return verb === undefined ? undefined : { index, verb, subject: false };
}
