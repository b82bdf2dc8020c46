import { splitName } from "#risk/text/name.ts";
import type { Token } from "#risk/text/words.ts";

/** What is read of a parameter's name. */
export interface ParameterName {
  readonly name: string;
  readonly words: readonly Token[];
  /** Words of the name, joined by one space: `api key`. */
  readonly key: string;
  /** Bits of the kinds that it is of. */
  readonly kinds: number;
}

/** One bit: a kind of names that a signal looks for. */
export type NameKind = number;

type Question = (name: Pick<ParameterName, "key" | "words">) => boolean;

const questions: Question[] = [];
const mostKinds = 31;

/** What was read of names, which are the same few on all servers. When so many are kept, all are forgotten. */
const names = new Map<string, ParameterName>();
const mostNames = 20_000;
const longestKept = 60;

/**
 * Has each name asked once whether it is of a kind. Nearly no tool has a parameter of the kind that a signal looks
 * for, and `hasParameter` tells without a look at any of them.
 */
export function nameKind(question: Question): NameKind {
  if (questions.length === mostKinds) throw new Error("a number has no bit left for another kind of names");
  names.clear();
  return 1 << (questions.push(question) - 1);
}

/** True for a parameter's name, or for all of a tool's, where one is of the kind. */
export const isOfKind = ({ kinds }: Pick<ParameterName, "kinds">, kind: NameKind): boolean =>
  (kinds & kind) !== 0;

export function readParameterName(name: string): ParameterName {
  const known = names.get(name);
  if (known !== undefined) return known;
  const words = splitName(name);
  const key = words.map((word) => word.text).join(" ");
  const kinds = questions.reduce((bits, asks, at) => (asks({ key, words }) ? bits | (1 << at) : bits), 0);
  const reading = { name, words, key, kinds };
  if (name.length > longestKept) return reading;
  if (names.size >= mostNames) names.clear();
  names.set(name, reading);
  return reading;
}
