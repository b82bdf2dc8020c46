import { splitName } from "#risk/text/name.ts";
import type { Token } from "#risk/text/words.ts";

/** The verb itself, or the first word of `start-job-run` and `StartJobRun`; undefined for a word that is none. */
export function leadingVerb(word: Token): Token | undefined {
  if (word.info.verb?.kind === "base") return word;
  if (word.kind !== "identifier" && !word.text.includes("-")) return undefined;
  const parts = splitName(word.text);
  const first = /^(?:batch|bulk)$/.test(parts[0]?.text ?? "") ? parts[1] : parts[0];
  return first?.info.verb?.kind === "base" && !first.info.verb.noun ? first : undefined;
}

const joins = (word: Token | undefined): boolean =>
  word !== undefined &&
  (word.kind === "comma" ||
    word.kind === "open" ||
    word.kind === "close" ||
    word.text === "and" ||
    word.text === "or");

const denials = new Set(["not", "no", "to"]);

/** `Operation type ("add", "remove")`: a noun before the list, and none of its verbs. */
const opensList = ({ info }: Token, next: Token | undefined): boolean =>
  info.verb?.noun === true && next?.kind === "open";

/** Verbs that stand in a list: with a comma, a bracket or a conjunction beside them, and nothing that denies them. */
export function listedVerbs(words: readonly Token[]): readonly Token[] {
  return words.filter((word, at) => {
    const before = at === 0 ? undefined : words[at - 1];
    return (
      (joins(before) || (joins(words[at + 1]) && !opensList(word, words[at + 1]))) &&
      leadingVerb(word) !== undefined &&
      !words.slice(Math.max(0, at - 3), at).some(({ text }) => text === "not" || text === "no") &&
      !denials.has(before?.text ?? "")
    );
  });
}

/** Other words that may stand between two verbs of one list. */
const widestGap = 3;

/** Lists of at least three verbs: "create, read, update, and delete", "action: one of ('load', 'save', 'get')". */
export function verbLists(words: readonly Token[]): readonly (readonly Token[])[] {
  const listed = new Set(listedVerbs(words));
  const lists: Token[][] = [[]];
  let gap = 0;
  for (const word of words) {
    if (listed.has(word)) {
      lists.at(-1)?.push(word);
      gap = 0;
    } else if (!joins(word) || word.kind === "close") {
      gap += 1;
      if (gap > widestGap || word.kind === "stop") {
        lists.push([]);
        gap = 0;
      }
    }
  }
  return lists.filter((list) => list.length >= 3);
}
