import type { Evidence } from "#risk/assessment.ts";
import { isPath, scorePrivacy } from "#risk/private-reasons.ts";
import type { ToolReading } from "#risk/reading.ts";
import type { FactSignal } from "#risk/signal.ts";
import type { Parameter } from "#risk/text/parameters.ts";
import { wordSet } from "#risk/text/touches.ts";
import type { Token } from "#risk/text/words.ts";
import { privacyBits, privacyOfWord, type PrivacyWord } from "#risk/words/privacy.ts";

const outputWords = wordSet("output outputs save dest destination target export download downloads");

const makesOrRuns = wordSet("generate evaluate render draw craft produce");
/** `get_rows`, in a list of operations */
const readingOperation = /^(?:get|list|read|describe|find|search|fetch|query|show|view)\b/;
/** `one of 'list', 'read'` */
const namedReading = /\b(?:get|list|read|describe)[-_ ,'"]/;
/** True for a parameter that has reading among the operations that it chooses from. */
function offersReading({ key, values, description }: Parameter): boolean {
  if (!/operation|action|command/.test(key)) return false;
  if (values.some((value) => readingOperation.test(value.toLowerCase()))) return true;
  return !key.includes("command") && namedReading.test(description.slice(0, 300));
}

/** True where the tool hands something back: it reads, or reading is among its operations. */
function returnsData({ acts, parameters }: ToolReading): boolean {
  const name = acts.find((act) => act.role === "name" && act.sure >= 0.7);
  const verb = (name ?? acts.find((act) => act.role === "main"))?.verb;
  if (verb === undefined || verb.sense === "read") return true;
  if (verb.sense === "compute") {
    // What is converted into a file stays there.
    const filed = parameters.some(({ key }) => /^(?:output|target|destination) ?(?!$)/.test(key));
    if (verb.lemma === "convert" && filed) return false;
    const takesFile = parameters.some(
      (parameter) => isPath(parameter) && !outputWords.has(parameter.words[0]?.text ?? ""),
    );
    return takesFile || !makesOrRuns.has(verb.lemma);
  }
  return (
    acts.some((act) => act.role === "main" && act.verb.sense === "read") || parameters.some(offersReading)
  );
}

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
    const score = scorePrivacy(reading);
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
