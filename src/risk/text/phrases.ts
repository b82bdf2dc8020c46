/** A fixed run of words to look for. */
export interface Phrase<Topic extends string> {
  readonly topic: Topic;
  readonly words: readonly string[];
}

/** Phrases by their first word, so that a text is searched in one walk over its words. */
export type PhraseTable<Topic extends string> = ReadonlyMap<string, readonly Phrase<Topic>[]>;

/** @param listed by topic: phrases separated by `;`, words by spaces, all lower case */
export function makePhraseTable<Topic extends string>(
  listed: Readonly<Record<Topic, string>>,
): PhraseTable<Topic> {
  const table = new Map<string, Phrase<Topic>[]>();
  for (const [topic, phrases] of Object.entries(listed) as [Topic, string][]) {
    for (const phrase of phrases.split(";")) {
      const words = phrase.trim().split(/\s+/);
      const first = words[0] ?? "";
      if (first === "") continue;
      const known = table.get(first) ?? [];
      known.push({ topic, words });
      table.set(first, known);
    }
  }
  // Longest first: `cannot be undone` before `cannot`.
  for (const known of table.values()) known.sort((a, b) => b.words.length - a.words.length);
  return table;
}
