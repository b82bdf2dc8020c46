import type { ActRole } from "#risk/text/act.ts";
import type { Category } from "#risk/taxonomy.ts";

/**
 * How much each kind of evidence counts. A category is chosen when its sum reaches `threshold`; the categories are
 * asked most consequential first. Set by hand on labelled tools.
 */
export const actWeights: Readonly<Record<ActRole, number>> = {
  name: 3,
  title: 1,
  main: 3,
  also: 2.2,
  later: 1,
};

/** Read needs none: it is what remains. */
export const thresholds: Readonly<Record<Exclude<Category, "Read">, number>> = {
  Financial: 2,
  Destructive: 2,
  Execute: 2,
  Write: 2,
};

/** One operation of a list that the caller chooses from. */
export const operationWeights: Readonly<Record<Category, number>> = {
  Financial: 3,
  Destructive: 3,
  Execute: 2.5,
  Write: 2.5,
  Read: 1,
};

/**
 * What speaks for data that is not public, added up; above 0 it is called private. Fitted by `benchmark/fit-private.ts`
 * on labelled tools, then rounded by hand; `base` holds the score at which servers that were left out came out best.
 */
export const privateWeights = {
  base: -1.65,
  /** For each different word of the server's name and description, at most three; once more for its name. */
  privateServer: 0.65,
  publicServer: -0.8,
  privateName: 0.75,
  /** Times the share of the server's tools whose names change something, or hold such a word. */
  changes: 0.7,
  privateSiblings: 0.6,
  publicSiblings: -0.3,
  /** It is the only tool of its server. */
  alone: 0,
  /** Once where it says `your`, once where it says that it manages something or has accounts. */
  ownServer: 0.45,
  /** For each different word of the tool's name and first words, at most three; once more for its name. */
  privateThing: 0.5,
  /** Of both kinds of public words. */
  publicThing: -0.45,
  /** Once for the server, once for the tool. */
  open: -0.7,
  privateToolName: 0.55,
  /** Other tools create, change or remove what this one shows. */
  kept: 0.8,
  /** Something that everybody has one of, without a word of whose. */
  callers: 1.15,
  own: 0.5,
  /** For each parameter, at most two. */
  ownParameter: 0.65,
  pathParameter: 0.4,
  loginParameter: 0.5,
  publicParameter: -0.65,
  computes: -0.7,
  guidance: -1.6,
} as const;

/** What is left of an act's weight where name and description disagree; see `explain-acts.ts`. */
export const doubts = {
  /** A name that may be a noun, beside a description that says another thing. */
  nameAgainstMain: 0.5,
  /** A description that changes or runs something, under a name that plainly reads. */
  mainAgainstName: 0.5,
  restAgainstName: 0.6,
  /** A verb of the description without an object, beside the same verb of the name with one. */
  noObject: 0.3,
  /** `deploy`, beside `create` with the same object. */
  sameThing: 0.4,
  /** A name alone, without a description. */
  onlyName: 1.4,
} as const;
