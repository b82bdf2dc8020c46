import type { Act, ActRole } from "#risk/text/act.ts";
import { readObject } from "#risk/text/object.ts";
import type { Token } from "#risk/text/words.ts";
import { functionBits } from "#risk/words/function-words.ts";
import { unknownWord, type Verb } from "#risk/words/lexicon.ts";

const { determiner, preposition, conjunction, negation, modal, itself, adverb, enabler, quantity, wish } =
  functionBits;

/** Headings after which a description documents its arguments and results, not its acts. */
const sectionHeads = new Set(
  `args arguments parameters params parameter returns raises examples example inputs outputs input output usage response
  参数 返回 yields`.split(/\s+/),
);

/** Words that may stand between the tool and its verb: "allows you and your agents to". */
const between = new Set(
  `to for you users user agents agent ai assistants assistant llm llms claude is are be that which
  clients client para your the a an mcp developers models who`.split(/\s+/),
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
    readClause(tokens, at, end, acts, verbLast, text);
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

function readClause(
  tokens: readonly Token[],
  from: number,
  end: number,
  acts: Act[],
  verbLast: boolean,
  text: string,
): void {
  const head = findHead(tokens, from, end, verbLast);
  if (head === undefined) return;
  const { index, verb, subject } = head;
  const hasMain = acts.some((act) => act.role === "main");
  // After the first, an imperative speaks to the reader ("Provide the id"), a third person of the tool.
  if (shouts(text, tokens, index, end)) return;
  if (hasMain && !subject && (verb.kind !== "third" || (verb.noun && !opensObject(tokens[index + 1]))))
    return;
  readJoined(tokens, index, end, verb, hasMain ? "later" : "main", acts);
}

const opensObject = (token: Token | undefined): boolean =>
  token !== undefined &&
  ((token.info.roles & (determiner | quantity)) !== 0 || token.text === "it" || token.text === "them");

/** `START HERE for logs`: a heading in capitals speaks to the reader. */
function shouts(text: string, tokens: readonly Token[], at: number, end: number): boolean {
  return [tokens[at], at + 1 < end ? tokens[at + 1] : undefined].every((token) => {
    if (token === undefined || token.end - token.start < 3) return false;
    const word = text.slice(token.start, token.end);
    return word === word.toUpperCase() && word !== word.toLowerCase();
  });
}

interface Head {
  readonly index: number;
  readonly verb: Verb;
  /** True where the clause names the tool as the one who acts: "This tool deletes". */
  readonly subject: boolean;
}

/** The verb that says what the clause's subject, the tool, does; undefined in a clause that says no such thing. */
function findHead(tokens: readonly Token[], from: number, end: number, verbLast: boolean): Head | undefined {
  let subject = false;
  let named = false;
  let before: Token | undefined;
  const start = afterCondition(tokens, from, end);
  for (let at = start; at < end && at < start + 14; at += 1) {
    const token = tokens[at];
    if (token === undefined) break;
    const { verb, roles } = token.info;
    if (token.kind === "word" && verb !== undefined && token.text.charCodeAt(0) >= 0x3040)
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
    if (token.info === unknownWord && token.kind === "word") named = true;
    before = token;
  }
  return undefined;
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
  return (
    after.kind === "word" && (after.text === "of" || after.text === "tool" || after.text === "operations")
  );
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
    if (token?.info.verb !== undefined && token.text.charCodeAt(0) >= 0x3040) index = at;
  }
  const verb = tokens[index]?.info.verb;
  return verb === undefined ? undefined : { index, verb, subject: false };
}

/** Pushes the head's act and those of the verbs joined to it: "Create, update, or delete a rule and deploy it". */
function readJoined(
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
      const span = spot === last ? {} : { objectStart: start, objectEnd: verbEnd };
      const sure = info.verb?.kind === "ing" ? 0.7 : 1;
      acts.push({ role: ownRole, verb: token.info.verb, start, end: verbEnd, sure, ...object, ...span });
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
  if ((tokens[spot]?.text.charCodeAt(0) ?? 0) >= 0x3040) return undefined;
  if (!joined || verb === undefined || spot >= end) return undefined;
  if (verb.kind !== head.kind && !(verb.kind === "base" && head.kind === "base")) return undefined;
  if (!verb.noun) return spot;
  const after = tokens[spot + 1];
  return direct || opensObject(after) ? spot : undefined;
}

/** Where the next comma or conjunction stands that may join another act; `end` where a purpose or condition begins. */
function nextJoin(tokens: readonly Token[], from: number, end: number, base: boolean): number {
  for (let at = from; at < end; at += 1) {
    const token = tokens[at];
    if (token === undefined) return end;
    if (token.kind === "comma" || token.kind === "open" || (token.info.roles & conjunction) !== 0) {
      return at;
    }
    if (token.kind !== "word") continue;
    if (closesActs.has(token.text) || (token.info.roles & negation) !== 0) return end;
    // "the id that is needed to update or delete it": what follows is a purpose.
    if (token.text === "to" && base && tokens[at + 1]?.info.verb !== undefined) return end;
  }
  return end;
}

const closesActs = new Set(
  `when where which who whose while if so because before after until instead that rather unless
  using by via`.split(/\s+/),
);
