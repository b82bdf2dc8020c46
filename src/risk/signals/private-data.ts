import type { Evidence } from "#risk/assessment.ts";
import type { ToolReading } from "#risk/reading.ts";
import type { FactSignal } from "#risk/signal.ts";
import { privateWeights } from "#risk/weights.ts";
import { privacyBits, privacyOfWord, type PrivacyWord } from "#risk/words/privacy.ts";
import type { Token } from "#risk/text/words.ts";

const ownKeys =
  /^(?:(?:[a-z]+ )?(?:cluster|instance|bucket|database|db|host|hostname|account|workspace|project|org|organization|repo|repository|path|file|filename|filepath|directory|folder|channel|namespace|tenant|table|profile|pid|tab|document|page|session|connection)(?: name| id| path| key| uid| identifier| slug)?|region|owner|connection string|issue key|message id|user id|email)$/; // `repo path`
const publicKeys =
  /^(?:symbols?|tickers?|coins?|city|country|lat|latitude|lon|lng|longitude|location|keywords?|year|season|team|chain|network|token address|contract address|address|lang|language|isbn|doi|pmid|urls?|state|postcode|cep|zip code|query|a|b)$/; // `ticker`
const worksOut =
  /^(?:calculate|compute|convert|format|encode|decode|hash|validate|generate|translate|round|add|lint|optimize|predict|simulate|plot|draw|render|sum|multiply|think|reason)$/;
const readingVerb = /^(?:get|list|read|describe|find|search|fetch|query|show|view)\b/;

const makesOrRuns = /^(?:generate|evaluate|render|draw|craft|produce)$/;
const pathKeys = /(?:^| )(?:path|paths|file|files|filepath|filename|dir|directory|folder)$/; // `memory dump path`
const outputKeys = /^(?:output|save|dest|destination|target|export|download)/;
const loginKeys =
  /^(?:password|username|access token|token|user token|auth token|connection string|credentials)$/;
const ownWords = /\b(?:my|your|user's|authenticated|logged-in|current user)\b/i; // `your orders`

/** Words of a description that are looked at: what comes later is about arguments. */
const lookedAt = 25;

/** How many different words of the kind there are, at most `most`. */
function countKind(words: Iterable<string>, kind: PrivacyWord, most: number): number {
  const found = new Set<string>();
  for (const word of words) if ((privacyOfWord(word) & privacyBits[kind]) !== 0) found.add(word);
  return Math.min(most, found.size);
}

/** True where the tool hands something back: it reads, or reading is among its operations. */
function returnsData({ acts, parameters }: ToolReading): boolean {
  const told =
    acts.find((act) => act.role === "name" && act.sure >= 0.7) ?? acts.find((act) => act.role === "main");
  if (told === undefined || told.verb.sense === "read") return true;
  if (told.verb.sense === "compute")
    return (
      !makesOrRuns.test(told.verb.lemma) ||
      parameters.some(({ key }) => pathKeys.test(key) && !outputKeys.test(key))
    );
  if (acts.some((act) => act.role === "main" && act.verb.sense === "read")) return true;
  return parameters.some(
    ({ values, description, key }) =>
      (/operation|action|command/.test(key) &&
        values.some((value) => readingVerb.test(value.toLowerCase()))) ||
      (/operation|action/.test(key) &&
        /\b(?:get|list|read|describe)[-_ ,'"]/.test(description.slice(0, 300))),
  );
}

const firstSentence = ({ description }: ToolReading): string =>
  description.slice(0, 160).split(/[.\n]/, 1)[0] ?? "";

/** How often each kind of reason of `privateWeights` is met; `base` is always 1. */
export function countReasons(reading: ToolReading): Readonly<Record<keyof typeof privateWeights, number>> {
  const { server, parameters, acts } = reading;
  const { about } = server;
  const told = [...reading.nameWords, ...reading.words.slice(0, Math.min(reading.bodyEnd, lookedAt))].map(
    ({ text }) => text,
  );
  const act = acts.find(({ role }) => role === "main") ?? acts.find(({ role }) => role === "name");
  const keys = parameters.filter(({ path, name }) => path === name).map(({ key }) => key);
  const matching = (pattern: RegExp, most: number): number =>
    Math.min(most, keys.filter((key) => pattern.test(key)).length);
  return {
    base: 1,
    privateServer: countKind(about, "privateServer", 3),
    publicServer: countKind(about, "publicServer", 3),
    privateThing: countKind(told, "privateThing", 3),
    publicThing: countKind(told, "publicServer", 3),
    own: ownWords.test(firstSentence(reading)) ? 1 : 0,
    ownParameter: matching(ownKeys, 2),
    pathParameter: matching(pathKeys, 1),
    loginParameter: matching(loginKeys, 1),
    publicParameter: matching(publicKeys, 2),
    computes: act !== undefined && worksOut.test(act.verb.lemma) ? 1 : 0,
    guidance: reading.phrases.some(({ topic, start }) => topic === "guidance" && start < 160) ? 1 : 0,
  };
}

function scoreOf(reading: ToolReading): number {
  const counts = countReasons(reading);
  let score = 0;
  for (const reason of reasons) score += privateWeights[reason] * counts[reason];
  return score;
}

// `Object.keys` types its result as strings; the table is a constant.
const reasons = Object.keys(privateWeights) as (keyof typeof privateWeights)[];

/** The word that best shows it: of the name, of the description, of the server. */
function quoteOf(
  reading: ToolReading,
): Pick<Evidence, "where" | "path" | "quote" | "start" | "end"> | undefined {
  const shows = (word: Token, kind: PrivacyWord): boolean =>
    (privacyOfWord(word.text) & privacyBits[kind]) !== 0;
  const pick = (words: readonly Token[], kind: PrivacyWord, text: string) => {
    const word = words.find((candidate) => shows(candidate, kind));
    return word && { quote: text.slice(word.start, word.end), start: word.start, end: word.end };
  };
  const body = reading.words.slice(0, reading.bodyEnd);
  const inName = pick(reading.nameWords, "privateThing", reading.tool.name);
  if (inName) return { where: "name", path: "", ...inName };
  const inText = pick(body, "own", reading.description) ?? pick(body, "privateThing", reading.description);
  if (inText) return { where: "description", path: "", ...inText };
  const { server, nameWords, descriptionWords } = reading.server;
  const inServer = pick(descriptionWords, "privateServer", server.description ?? "");
  if (inServer) return { where: "server", path: "description", ...inServer };
  const inServerName = pick(nameWords, "privateServer", server.name);
  return inServerName && { where: "server", path: "name", ...inServerName };
}

export const privateData = {
  id: "private-data",
  kind: "fact",
  title: "Returns what is not public",
  summary: "The tool reads files, mail, records, logs or other things that belong to somebody.",
  about: [
    "What a tool returns lands in the agent's context, and from there it can go wherever another tool can send it. So it matters whether the data is anybody's (a weather report) or somebody's (a mailbox, a cluster, a customer list).",
    "No single word tells. The signal weighs words for private things against words for public ones, in the tool's name and description, in its parameters and in what the server says about itself. The weights stand in one table.",
  ],
  examples: [
    {
      tool: { name: "list_invoices", description: "Lists the invoices of a customer." },
      server: { name: "Acme Billing", description: "Billing and customers" },
      quote: "invoices",
    },
    {
      tool: { name: "get_forecast", description: "Returns the weather forecast for a city." },
      server: { name: "Weather", description: "Weather for everyone" },
      quote: undefined,
    },
  ],
  find(reading) {
    if (!returnsData(reading)) return [];
    const score = scoreOf(reading);
    const place = score > 0 ? quoteOf(reading) : undefined;
    if (place === undefined) return [];
    return [
      {
        ...place,
        signal: "private-data",
        supports: "private",
        weight: score,
        because: "what it returns belongs to somebody",
      },
    ];
  },
} satisfies FactSignal;
