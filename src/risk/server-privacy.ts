import type { Token } from "#risk/text/words.ts";
import { privateWeights } from "#risk/weights.ts";
import { countPrivacyWords, privacyBits } from "#risk/words/privacy.ts";

/** What the server as a whole says about whether its tools return somebody's own data; keys are those of `privateWeights`. */
export interface ServerPrivacy {
  /** How many different words of its name and description, at most three, and of its name, at most two. */
  readonly privateServer: number;
  readonly publicServer: number;
  readonly privateName: number;
  /** 1 where it says that what it holds is open to everybody. */
  readonly open: number;
  /** Shares of its tools, 0–1, whose names change something, or hold a private or a public thing. */
  readonly changes: number;
  readonly privateSiblings: number;
  readonly publicSiblings: number;
  /** 1 where it has one tool. */
  readonly alone: number;
  /** 1 where it says whose things they are: `your home`, `manage`. */
  readonly ownServer: number;
}

/** What each tool's score begins with: the reasons that are the same for all of them, in the order of the weights. */
export function scoreServer(privacy: ServerPrivacy): number {
  return serverReasons.reduce<number>(
    (score, reason) => score + privateWeights[reason] * privacy[reason],
    privateWeights.base,
  );
}

const serverReasons = [
  "privateServer",
  "publicServer",
  "privateName",
  "changes",
  "privateSiblings",
  "publicSiblings",
  "alone",
  "ownServer",
] as const;

/** `your home`, `your own server`; `your agent` is the one that asks. */
const yours =
  /\b(?:your|my) (?!(?:ai|llms?|agents?|assistants?|models?|claude|chatgpt|cursor|copilot|ide|editor|coding|code|prompts?|apps?|applications?|questions?|needs?|mcp|client|fingertips|workflows?|favou?rite|browser|next|own (?:ai|agent|code)|conversations?|chat)\b)\w/i;
/** `Manages a shop`, `account`: what it keeps belongs to whoever may change it. */
const keeping =
  /\b(?:manag(?:e|es|ing|ement)|administ(?:er|ers|ration)|control(?:s|ling)?|accounts?|self[- ]?hosted|self[- ]?custod\w+|logged[- ]in|on your machine|personal|private|oauth)\b/i;
/** `No API key needed`: nobody can have anything of his own there. */
const keyless =
  /\b(?:no (?:api[- ]keys?|accounts?|auth\w*|log-?in|sign-?up|registration)|without (?:an? )?(?:api[- ]key|account|auth\w*|log-?in)|keyless|open data|public (?:data|api|records?))\b/i;

/**
 * @param about the different words of the server's name and description
 * @param toolWords words of every tool's name
 * @param description what the server says of itself, not longer than is read of it
 */
export function readServerPrivacy(
  about: ReadonlySet<string>,
  nameWords: readonly Token[],
  toolWords: readonly (readonly Token[])[],
  description: string,
): ServerPrivacy {
  const share = (isSuch: (word: Token) => boolean): number =>
    toolWords.filter((words) => words.some(isSuch)).length / Math.max(1, toolWords.length);
  return {
    privateServer: countPrivacyWords(about, "privateServer", 3),
    publicServer: countPrivacyWords(about, "publicServer", 3),
    privateName: countPrivacyWords(
      nameWords.map(({ text }) => text),
      "privateServer",
      2,
    ),
    open: Math.max(countPrivacyWords(about, "open", 1), keyless.test(description) ? 1 : 0),
    changes: share(changesThings),
    privateSiblings: share(({ info }) => (info.privacy & privacyBits.privateThing) !== 0),
    publicSiblings: share(({ info }) => (info.privacy & privacyBits.publicServer) !== 0),
    alone: toolWords.length === 1 ? 1 : 0,
    ownServer: (yours.test(description) ? 1 : 0) + (keeping.test(description) ? 1 : 0),
  };
}

/** `create`, `remove`, but not `record`, which may be a noun. */
function changesThings({ info: { verb } }: Token): boolean {
  return (
    verb !== undefined &&
    verb.kind === "base" &&
    !verb.noun &&
    (verb.sense === "write" || verb.sense === "remove")
  );
}

/** `camera` of `cameras`, `entry` of `entries`; a wrong one is only found less often. */
export const singular = (word: string): string =>
  word.endsWith("ies") ? `${word.slice(0, -3)}y` : word.endsWith("s") ? word.slice(0, -1) : word;

/** The things that tools of the server create, change or remove, by the last word of their names. */
export function changedThings(toolWords: readonly (readonly Token[])[]): ReadonlySet<string> {
  const things = new Set<string>();
  for (const words of toolWords) if (words.some(changesThings)) things.add(thingOf(words));
  things.delete("");
  return things;
}

/** `camera`, of `list_cameras`, `camera_list` and `get_camera_by_id`. */
export function thingOf(words: readonly Token[]): string {
  for (let at = words.length - 1; at >= 0; at -= 1) {
    const word = words[at];
    if (word === undefined || trailing.has(word.text)) continue;
    const { verb } = word.info;
    if (verb !== undefined && verb.kind === "base" && !verb.noun) continue;
    return singular(word.text);
  }
  return "";
}
const trailing: ReadonlySet<string> = new Set(
  "by id ids name all list info details detail batch bulk v1 v2 v3 for of in with from to the a".split(" "),
);
