import { changedThings, readServerPrivacy, scoreServer, type ServerPrivacy } from "#risk/server-privacy.ts";
import { Siblings } from "#risk/siblings.ts";
import type { ServerSubject } from "#risk/subject.ts";
import { findPhrases, type PhraseHit } from "#risk/text/find-phrases.ts";
import { splitName } from "#risk/text/name.ts";
import { wordSet } from "#risk/text/touches.ts";
import { tokenize, type Token } from "#risk/text/words.ts";
import { lookUpWord } from "#risk/words/lexicon.ts";
import { openingVerbs } from "#risk/words/verbs.ts";
import { domainBits, type Domain } from "#risk/words/domains.ts";

const opening = wordSet(openingVerbs);

/** What the whole server tells about each of its tools; read once a server. */
export interface ServerReading {
  readonly server: ServerSubject;
  /** Bits of `domainBits`. */
  readonly domains: number;
  readonly nameWords: readonly Token[];
  readonly descriptionWords: readonly Token[];
  /** The different words of its name and description, lower case. */
  readonly about: ReadonlySet<string>;
  readonly siblings: Siblings;
  /** A tool is named for snapshots; in a browser, each step then shows the page that it leads to. */
  readonly takesSnapshots: boolean;
  /** Words of every tool's name, by the tool's place in the list. */
  readonly toolWords: readonly (readonly Token[])[];
  /** True where one of its words is in the set; looked up once a set and server, for every tool asks the same. */
  speaksOf(words: ReadonlySet<string>): boolean;
  readonly privacy: ServerPrivacy;
  /** How much `privacy` speaks for what any tool returns being somebody's. */
  readonly privacyScore: number;
  /** What its tools create, change or remove, one word each: `camera`. */
  readonly changed: ReadonlySet<string>;
  /** Set phrases of its description. */
  readonly phrases: readonly PhraseHit[];
  /** How many words at the start of a name are the server's own and not the tool's (`browser` in `browser_click`). */
  prefixOf(words: readonly Token[]): number;
}

/** A beginning is the server's, or a group's, and no verb of the tool, when so many tools share it. */
const leastShared = 3;
const leastShare = 0.05;

export function readServer(server: ServerSubject): ServerReading {
  // Brand names stay whole here: `GitHub` is no git and no hub.
  const nameWords = tokenize(server.name, 300).flatMap(splitHyphens);
  const descriptionWords = tokenize(server.description ?? "", 1500);
  const toolWords = server.tools.map((tool) => splitName(tool.name));
  const own = new Set(nameWords.map((word) => word.text));
  const shared = sharedPrefixes(toolWords);
  const brands = findBrands(toolWords, own);
  let domains = 0;
  for (const word of [...nameWords, ...descriptionWords]) domains |= word.info.domains;
  const about = new Set([...nameWords, ...descriptionWords].map(({ text }) => text));
  const privacy = readServerPrivacy(about, nameWords, toolWords, (server.description ?? "").slice(0, 1500));
  const asked = new Map<ReadonlySet<string>, boolean>();
  return {
    server,
    domains,
    nameWords,
    descriptionWords,
    about,
    privacy,
    privacyScore: scoreServer(privacy),
    changed: changedThings(toolWords),
    phrases: findPhrases(descriptionWords),
    speaksOf(words) {
      const known = asked.get(words);
      if (known !== undefined) return known;
      const found = !words.isDisjointFrom(about);
      asked.set(words, found);
      return found;
    },
    siblings: new Siblings(
      server.tools.map((tool) => tool.name),
      toolWords,
    ),
    toolWords,
    takesSnapshots: toolWords.some((words) => words.some(({ text }) => text === "snapshot")),
    prefixOf(words) {
      let at = 0;
      let key = "";
      while (at < words.length - 1) {
        const word = words[at];
        if (word === undefined) break;
        if (at === 0 && brands.has(word.text) && isBranded(word, words, own)) {
          key = word.text;
          at += 1;
          continue;
        }
        if (opensName(word)) break;
        key = prefixKey(key, word);
        if (!shared.has(key) && !(at === 0 && own.has(word.text))) break;
        // `drive_files`: a word that may be a verb is no prefix where no other verb follows.
        if (word.info.verb !== undefined && !words.slice(at + 1).some(opensName)) break;
        at += 1;
      }
      return at;
    },
  };
}

/** Of the names that begin with one verb, the share in which another follows at once; then it is what they are about. */
const brandShare = 0.4;
/** Not even as the name of a product are these anything but verbs: `get_update_status`. */
const neverBrands = wordSet("get list find fetch create add update delete remove set read search show check");

/** Verbs that are a product or a field here, and not what the tools do: `protect` of `protect_list_lights`. */
function findBrands(toolWords: readonly (readonly Token[])[], own: ReadonlySet<string>): ReadonlySet<string> {
  const counts = new Map<string, { all: number; led: number }>();
  for (const [first, second] of toolWords) {
    if (first?.info.verb === undefined || second === undefined || neverBrands.has(first.text)) continue;
    const count = counts.get(first.text) ?? { all: 0, led: 0 };
    count.all += 1;
    if (opensName(second)) count.led += 1;
    counts.set(first.text, count);
  }
  const brands = new Set<string>();
  for (const [text, { all, led }] of counts)
    if (led > 0 && led >= all * brandShare && (own.has(text) || all >= leastShared)) brands.add(text);
  return brands;
}

/** Before another verb a brand is one; without, only where it is the server's name or as often a noun. */
function isBranded(word: Token, words: readonly Token[], own: ReadonlySet<string>): boolean {
  return words.slice(1).some(opensName) || own.has(word.text) || word.info.verb?.noun === true;
}

/** True for a word that is the verb of a name wherever it opens one. */
function opensName({ info: { verb } }: Token): boolean {
  return verb !== undefined && verb.kind === "base" && (!verb.noun || opening.has(verb.lemma));
}

/** The words up to here as one string: `before` are those before `word`, empty at the start. */
const prefixKey = (before: string, word: Token): string =>
  before === "" ? word.text : `${before} ${word.text}`;

/** `mcp-github-legacy` as three words, with their places in the name. */
function splitHyphens(word: Token): readonly Token[] {
  const parts = word.text.split(/[-_.]/);
  // Some letters get longer in lower case; then the places would be wrong.
  if (parts.length === 1 || word.text.length !== word.end - word.start) return [word];
  let start = word.start;
  return parts.flatMap((text) => {
    const part: Token = { kind: "word", text, start, end: start + text.length, info: lookUpWord(text) };
    start = part.end + 1;
    return text === "" ? [] : [part];
  });
}

/** Words of the longest beginning that is looked for. */
const longestShared = 4;

/** Beginnings that several tools have in common. */
function sharedPrefixes(toolWords: readonly (readonly Token[])[]): ReadonlySet<string> {
  const needed = Math.max(leastShared, toolWords.length * leastShare);
  const shared = new Set<string>();
  // A beginning is shared only where the one before it is, so that most tools are looked at once.
  let left = toolWords.map((words) => ({ words, key: "" }));
  for (let at = 0; at < longestShared && left.length >= needed; at += 1) {
    const counts = new Map<string, number>();
    const longer: typeof left = [];
    for (const { words, key: before } of left) {
      const word = words[at];
      if (word === undefined || at === words.length - 1) continue;
      const key = prefixKey(before, word);
      counts.set(key, (counts.get(key) ?? 0) + 1);
      longer.push({ words, key });
    }
    for (const [key, count] of counts) if (count >= needed) shared.add(key);
    left = longer.filter(({ key }) => shared.has(key));
  }
  return shared;
}

/** True where the server, or the tool's own name, is about one of the domains. */
export function isAbout({ domains }: { readonly domains: number }, ...names: readonly Domain[]): boolean {
  if (domains === 0) return false;
  for (const name of names) if ((domains & domainBits[name]) !== 0) return true;
  return false;
}
