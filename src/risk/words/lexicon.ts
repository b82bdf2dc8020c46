import type { Phrase } from "#risk/text/phrases.ts";
import { domainsOfWord, wordsWithDomain } from "#risk/words/domains.ts";
import { functionBits, functionWords, type FunctionRole } from "#risk/words/function-words.ts";
import { eastAsianNouns, eastAsianVerbs, latinVerbs } from "#risk/words/foreign.ts";
import { inflectVerb, pluralOf, type VerbFormKind } from "#risk/words/inflect.ts";
import { nounBits, nounsByClass, type NounClass } from "#risk/words/nouns.ts";
import { particleVerbs } from "#risk/words/particles.ts";
import { phrases, type PhraseTopic } from "#risk/words/phrases.ts";
import { privacyOfWord, wordsWithPrivacy } from "#risk/words/privacy.ts";
import { alsoNouns, irregularForms, verbsBySense, type VerbSense } from "#risk/words/verbs.ts";

/** A word read as a verb. */
export interface Verb {
  /** Base form of the English verb, or the foreign form itself. */
  readonly lemma: string;
  readonly sense: VerbSense;
  readonly kind: VerbFormKind;
  /** True where the same word is as often a noun: `order`, `run`. */
  readonly noun: boolean;
}

/** What a word tells wherever it stands, in a sentence or in a name. */
interface Topics {
  /** Bits of `domainBits`. */
  readonly domains: number;
  /** Bits of `privacyBits`. */
  readonly privacy: number;
  /** Set phrases that begin with it. */
  readonly phrases: readonly Phrase<PhraseTopic>[] | undefined;
}

/** Everything that is known of one word; looked up once a word, as every tool and signal asks again. */
export interface WordInfo extends Topics {
  readonly verb: Verb | undefined;
  /** Bits of `nounBits`. */
  readonly nouns: number;
  /** Bits of `functionBits`. */
  readonly roles: number;
}

export const unknownWord: WordInfo = {
  verb: undefined,
  nouns: 0,
  roles: 0,
  domains: 0,
  privacy: 0,
  phrases: undefined,
};

/** True for a word that may be any thing: no verb, no noun of the tables and no small word. */
export const isUnknown = ({ verb, nouns, roles }: WordInfo): boolean =>
  verb === undefined && nouns === 0 && roles === 0;

const withTopics = (text: string, { verb, nouns, roles }: Partial<WordInfo>): WordInfo => ({
  verb,
  nouns: nouns ?? 0,
  roles: roles ?? 0,
  domains: domainsOfWord(text),
  privacy: privacyOfWord(text),
  phrases: phrases.get(text),
});

interface Draft {
  verb?: Verb;
  nouns: number;
  roles: number;
}

function listOf(words: string): readonly string[] {
  return words.trim().split(/\s+/);
}

/** What moves money counts by its lemma alone, so that every such verb of another language is `pay`. */
const lemmaOf = (sense: VerbSense, text: string): string => (sense === "pay" ? "pay" : text);

/** Puts the tables together; runs once, when the module is loaded. */
function buildLexicon(): ReadonlyMap<string, WordInfo> {
  const drafts = new Map<string, Draft>();
  const draft = (text: string): Draft => {
    const found = drafts.get(text) ?? { nouns: 0, roles: 0 };
    drafts.set(text, found);
    return found;
  };
  const nounToo = new Set(listOf(alsoNouns));
  const senseOf = new Map<string, VerbSense>();
  for (const [sense, verbs] of Object.entries(verbsBySense) as [VerbSense, string][]) {
    for (const lemma of listOf(verbs)) {
      senseOf.set(lemma, sense);
      for (const { text, kind } of inflectVerb(lemma)) {
        const noun = nounToo.has(lemma) && (kind === "base" || kind === "third");
        draft(text).verb ??= { lemma, sense, kind, noun };
      }
    }
  }
  for (const [lemma, sense] of senseOf) {
    if (sense !== "write" && sense !== "run" && sense !== "compute") continue;
    // `resend`, `recreate`, `recalculate`: again what the verb does.
    for (const { text, kind } of inflectVerb(`re${lemma}`)) {
      if (!drafts.has(text)) draft(text).verb = { lemma, sense, kind, noun: false };
    }
  }
  for (const line of irregularForms.split(";")) {
    const [text = "", lemma = "", kind = ""] = listOf(line);
    const sense = senseOf.get(lemma);
    if (sense !== undefined) draft(text).verb = { lemma, sense, kind: kind as VerbFormKind, noun: false };
  }
  for (const [sense, verbs] of Object.entries(latinVerbs) as [VerbSense, string][]) {
    for (const entry of listOf(verbs)) {
      const [text = "", lemma = lemmaOf(sense, text)] = entry.split("=");
      draft(text).verb ??= { lemma, sense: senseOf.get(lemma) ?? sense, kind: "base", noun: false };
    }
  }
  for (const [name, nouns] of Object.entries(nounsByClass) as [NounClass, string][]) {
    for (const noun of listOf(nouns))
      for (const text of [noun, pluralOf(noun)]) draft(text).nouns |= nounBits[name];
  }
  for (const [role, words] of Object.entries(functionWords) as [FunctionRole, string][]) {
    for (const text of listOf(words)) draft(text).roles |= functionBits[role];
  }
  return new Map([...drafts].map(([text, info]) => [text, withTopics(text, info)]));
}

const lexicon = buildLexicon();

/** What is known of words that are read as names, or that are in no other table: their topics. */
const topicsOnly: ReadonlyMap<string, WordInfo> = new Map(
  [...wordsWithDomain, ...wordsWithPrivacy, ...phrases.keys()].map((text) => [text, withTopics(text, {})]),
);

/** A verb of two words, read as the one that says the same. */
export interface MergedVerb {
  /** That verb in the form that was met: `rollbacks` of `rolls back`. */
  readonly text: string;
  readonly info: WordInfo;
}

/** By the two words with a blank between them. */
const mergedVerbs: ReadonlyMap<string, MergedVerb> = new Map(
  particleVerbs.flatMap(({ verb, particle, lemma }) => {
    const known = lexicon.get(lemma)?.verb;
    if (known === undefined) throw new Error(`${verb} ${particle}: ${lemma} is no verb of verbs.ts`);
    return inflectVerb(verb).map(({ text, kind }): [string, MergedVerb] => [
      `${text} ${particle}`,
      {
        text: lemma,
        info: withTopics(lemma, { verb: { lemma, sense: known.sense, kind, noun: false } }),
      },
    ]);
  }),
);

const { particle } = functionBits;

export const isParticle = ({ roles }: WordInfo): boolean => (roles & particle) !== 0;

/** The verb that `before` and the particle `word` make together: `rolls` and `back`. Both lower case. */
export const mergeParticle = (before: string, word: string): MergedVerb | undefined =>
  mergedVerbs.get(`${before} ${word}`);

/** @param word lower case */
export function lookUpWord(word: string): WordInfo {
  return lexicon.get(word) ?? lookUpName(word);
}

/** What a word tells that is a name, `neo4j`, and no verb or noun of a sentence. Lower case. */
export function lookUpName(word: string): WordInfo {
  return topicsOnly.get(word) ?? unknownWord;
}

/**
 * Verbs written without spaces between words, by their text, and nouns that hold one, as unknown words; the longest is
 * `longestEastAsianVerb` letters long.
 */
export const eastAsianLexicon: ReadonlyMap<string, WordInfo> = new Map([
  ...(Object.entries(eastAsianVerbs) as [VerbSense, string][]).flatMap(([sense, verbs]) =>
    listOf(verbs).map((entry): [string, WordInfo] => {
      const [text = "", lemma = lemmaOf(sense, text)] = entry.split("=");
      return [text, withTopics(text, { verb: { lemma, sense, kind: "base", noun: false } })];
    }),
  ),
  ...listOf(eastAsianNouns).map((text): [string, WordInfo] => [text, unknownWord]),
]);

export const longestEastAsianVerb = Math.max(...[...eastAsianLexicon.keys()].map((text) => text.length));
