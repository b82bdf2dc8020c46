import type { Token } from "#risk/text/words.ts";
import type { PhraseTopic } from "#risk/words/phrases.ts";

/** A set phrase in a text, with its UTF-16 offsets. */
export interface PhraseHit {
  readonly topic: PhraseTopic;
  readonly start: number;
  readonly end: number;
}

/** All set phrases in `words`, in their order. */
export function findPhrases(words: readonly Token[]): readonly PhraseHit[] {
  const hits: PhraseHit[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const first = words[at];
    const known = first?.info.phrases;
    if (first === undefined || known === undefined) continue;
    const hit = known.find((phrase) => standsAt(words, at, phrase.words));
    const last = hit === undefined ? undefined : words[at + hit.words.length - 1];
    if (hit !== undefined && last !== undefined)
      hits.push({ topic: hit.topic, start: first.start, end: last.end });
  }
  return hits;
}

/** True where the phrase goes on as it began at `at`. */
function standsAt(words: readonly Token[], at: number, phrase: readonly string[]): boolean {
  for (let next = 1; next < phrase.length; next += 1)
    if (words[at + next]?.text !== phrase[next]) return false;
  return true;
}
