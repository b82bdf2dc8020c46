import type { Act } from "#risk/text/act.ts";
import { nounBits, type NounClass } from "#risk/words/nouns.ts";

function anyOf(bits: number, classes: readonly NounClass[]): boolean {
  if (bits === 0) return false;
  for (const name of classes) if ((bits & nounBits[name]) !== 0) return true;
  return false;
}

/** True where some word of the act's object belongs to one of the classes. */
export const touches = (act: Act, ...classes: readonly NounClass[]): boolean => anyOf(act.nouns, classes);

/** True where the object's last word, the thing itself, belongs to one of the classes. */
export const isOf = (act: Act, ...classes: readonly NounClass[]): boolean => anyOf(act.headNouns, classes);

/** True where what follows `from` belongs to one of the classes. */
export const comesFrom = (act: Act, ...classes: readonly NounClass[]): boolean => anyOf(act.from, classes);

/** True where the object, or a phrase after it, holds one of the words. */
export const mentions = (act: Act, words: ReadonlySet<string>): boolean =>
  act.objectWords.some((word) => words.has(word));

/** A set from a list with blanks between the words. */
export const wordSet = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** All members of several sets. */
export const union = (...sets: readonly ReadonlySet<string>[]): ReadonlySet<string> =>
  new Set(sets.flatMap((set) => [...set]));

/** A set of phrases; in the list `;` stands between them. */
export const phraseSet = (phrases: string): ReadonlySet<string> =>
  new Set(phrases.split(";").map((phrase) => phrase.trim().replace(/\s+/g, " ")));

/** True where `phrase`, or what is left of it without its first words, is in the set: `my api key` by `api key`. */
export function endsIn(phrase: string, set: ReadonlySet<string>): boolean {
  if (set.has(phrase)) return true;
  for (let at = phrase.indexOf(" "); at >= 0; at = phrase.indexOf(" ", at + 1))
    if (set.has(phrase.slice(at + 1))) return true;
  return false;
}
