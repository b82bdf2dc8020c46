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
] as const;

/**
 * @param about the different words of the server's name and description
 * @param toolWords words of every tool's name
 */
export function readServerPrivacy(
  about: ReadonlySet<string>,
  nameWords: readonly Token[],
  toolWords: readonly (readonly Token[])[],
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
    open: countPrivacyWords(about, "open", 1),
    changes: share(changesThings),
    privateSiblings: share(({ info }) => (info.privacy & privacyBits.privateThing) !== 0),
    publicSiblings: share(({ info }) => (info.privacy & privacyBits.publicServer) !== 0),
    alone: toolWords.length === 1 ? 1 : 0,
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
