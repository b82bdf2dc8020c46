import type { ToolReading } from "#risk/reading.ts";
import { isOfKind, nameKind } from "#risk/text/parameter-names.ts";
import { isTopLevel, type Parameter } from "#risk/text/parameters.ts";
import { phraseSet, wordSet } from "#risk/text/touches.ts";
import type { Token } from "#risk/text/words.ts";
import { thingOf } from "#risk/server-privacy.ts";
import { privateWeights } from "#risk/weights.ts";
import { privacyBits, type PrivacyWord } from "#risk/words/privacy.ts";

/** What belongs to somebody, as an argument: `repo path`, `source database name`. */
const ownThings =
  wordSet(`cluster instance bucket database db host hostname account workspace project org organization
  repo repository path file filename filepath directory folder channel namespace tenant table profile pid tab document
  page session connection`);
const ownParts = wordSet("name id path key uid identifier slug");
const ownPhrases = phraseSet("region; owner; connection string; issue key; message id; user id; email");
/** What is the same for everybody: `ticker`. */
const publicKeys =
  phraseSet(`symbol; symbols; ticker; tickers; coin; coins; city; country; lat; latitude; lon; lng;
  longitude; location; keyword; keywords; year; season; team; chain; network; token address; contract address; address;
  lang; language; isbn; doi; pmid; url; urls; state; postcode; cep; zip code; query; a; b`);
const loginKeys =
  phraseSet(`password; username; access token; token; user token; auth token; connection string;
  credentials`);
const pathWords = wordSet("path paths file files filepath filename dir directory folder");
const worksOut =
  wordSet(`calculate compute convert format encode decode hash validate generate translate round add lint
  optimize predict simulate plot draw render sum multiply think reason`);
/** `get_best_practices`: the same advice for everybody. */
const guides = wordSet(
  "guide guidance guidelines practices bestpractices sku pricing reference learn documentation docs examples example sample samples healthcheck ping version",
);
/** `your orders` */
const ownWords = /\b(?:my|your|user's|authenticated|logged-in|current user)\b/i;

/** `database`, `source database`, `source database name` */
const ofOwn = nameKind(({ key, words }) => {
  if (ownPhrases.has(key) || endsInThing(words, words.length)) return true;
  return words.length > 1 && ownParts.has(words.at(-1)?.text ?? "") && endsInThing(words, words.length - 1);
});
export const isOwn = (parameter: Parameter): boolean => isOfKind(parameter, ofOwn);

/** True where the first `count` words name one of the things, with at most one word before it. */
const endsInThing = (words: readonly Token[], count: number): boolean =>
  (count === 1 || count === 2) && ownThings.has(words[count - 1]?.text ?? "");

/** True for a parameter that takes a file or a folder. */
export const isPath = (parameter: Parameter): boolean => isOfKind(parameter, ofPath);
const ofPath = nameKind(({ words }) => pathWords.has(words.at(-1)?.text ?? ""));

const ofLogin = nameKind(({ key }) => loginKeys.has(key));
const ofAll = nameKind(({ key }) => publicKeys.has(key));

/** Words of a description that are looked at: what comes later is about arguments. */
const lookedAt = 25;

/** True where the first sentence says whose it is. */
function saysOwn({ description }: ToolReading): boolean {
  const text = description.slice(0, 160);
  if (!ownWords.test(text)) return false;
  const end = text.search(/[.\n]/);
  return end < 0 || ownWords.test(text.slice(0, end));
}

/** `get_balance` without a word of whose: the caller's. */
const ofCallers = ({ nameWords }: ToolReading): boolean =>
  nameWords.some(({ info }) => (info.privacy & privacyBits.held) !== 0);
/** `owner_address`, `wallet`: whoever is named there holds it. */
const namesHolder = /address|owner|wallet|pubkey|public key|account|membership|username|user name|player/;
const ofHolder = nameKind(({ key }) => namesHolder.test(key));

export type PrivateReason = keyof typeof privateWeights;

/** Different words that tell something, with their bits of `privacyBits`. */
interface Telling {
  readonly texts: string[];
  readonly bits: number[];
}

/** Most words tell nothing; without them the kinds are counted in no time. */
function collectTelling({ texts, bits }: Telling, words: readonly Token[], end: number): void {
  for (let at = 0; at < end; at += 1) {
    const word = words[at];
    if (word === undefined) return;
    const told = word.info.privacy;
    if (told === 0 || texts.includes(word.text)) continue;
    texts.push(word.text);
    bits.push(told);
  }
}

/** How many of the first `to` words are of the kind, at most `most`. */
function countKind({ bits }: Telling, kind: PrivacyWord, most: number, to = bits.length): number {
  let count = 0;
  for (let at = 0; at < to && count < most; at += 1)
    if (((bits[at] ?? 0) & privacyBits[kind]) !== 0) count += 1;
  return count;
}

/** How often each kind of reason of `privateWeights` is met; `base` is always 1. */
export const countReasons = (reading: ToolReading): Readonly<Record<PrivateReason, number>> => ({
  base: 1,
  ...reading.server.privacy,
  ...countToolReasons(reading),
});

/** The reasons that the tool itself gives; those of `privateWeights` that stand behind the server's. */
const toolReasons = [
  "privateThing",
  "publicThing",
  "open",
  "privateToolName",
  "kept",
  "callers",
  "own",
  "ownParameter",
  "pathParameter",
  "loginParameter",
  "publicParameter",
  "computes",
  "guidance",
] as const;

function countToolReasons(reading: ToolReading): Readonly<Record<(typeof toolReasons)[number], number>> {
  const { server, parameters, acts } = reading;
  // Words of the tool's name and of the beginning of its description.
  const told: Telling = { texts: [], bits: [] };
  collectTelling(told, reading.nameWords, reading.nameWords.length);
  const ofName = told.bits.length;
  collectTelling(told, reading.words, Math.min(reading.words.length, reading.bodyEnd, lookedAt));
  const act = acts.find(({ role }) => role === "main") ?? acts.find(({ role }) => role === "name");
  let [ownParameter, pathParameter, loginParameter, publicParameter] = [0, 0, 0, 0];
  for (const parameter of parameters) {
    if (!isTopLevel(parameter)) continue;
    if (isOwn(parameter)) ownParameter += 1;
    if (isPath(parameter)) pathParameter += 1;
    if (isOfKind(parameter, ofLogin)) loginParameter += 1;
    if (isOfKind(parameter, ofAll)) publicParameter += 1;
  }
  return {
    privateThing: countKind(told, "privateThing", 3),
    publicThing: countKind(told, "publicServer", 3) + countKind(told, "publicThing", 2),
    privateToolName: countKind(told, "privateThing", 2, ofName),
    open: server.privacy.open + countKind(told, "open", 1),
    kept: server.changed.has(thingOf(reading.nameWords)) ? 1 : 0,
    callers: ofCallers(reading) && publicParameter === 0 && !isOfKind(reading, ofHolder) ? 1 : 0,
    own: saysOwn(reading) ? 1 : 0,
    ownParameter: Math.min(2, ownParameter),
    pathParameter: Math.min(1, pathParameter),
    loginParameter: Math.min(1, loginParameter),
    publicParameter: Math.min(2, publicParameter),
    computes: act !== undefined && worksOut.has(act.verb.lemma) ? 1 : 0,
    guidance: isGuidance(reading) ? 1 : 0,
  };
}

const isGuidance = ({ phrases, nameWords }: ToolReading): boolean =>
  phrases.some(({ topic, start }) => topic === "guidance" && start < 160) ||
  nameWords.some(({ text }) => guides.has(text));

/** How much speaks for what the tool returns being somebody's; above 0 it is. */
export function scorePrivacy(reading: ToolReading): number {
  const counts = countToolReasons(reading);
  let score = reading.server.privacyScore;
  for (const reason of toolReasons) score += privateWeights[reason] * counts[reason];
  return score;
}

// `Object.keys` types its result as strings; the table is a constant.
export const privateReasons = Object.keys(privateWeights) as PrivateReason[];
