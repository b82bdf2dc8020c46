import type { Evidence } from "#risk/assessment.ts";
import { isOwn, isPath, scorePrivacy } from "#risk/private-reasons.ts";
import type { ToolReading } from "#risk/reading.ts";
import type { FactSignal } from "#risk/signal.ts";
import { quoteDescription, quoteName, quoteParameterName, quoteServer, type Meaning } from "#risk/quote.ts";
import { isHeadline, type Act } from "#risk/text/act.ts";
import { isOfKind, nameKind } from "#risk/text/parameter-names.ts";
import { isTopLevel, type Parameter } from "#risk/text/parameters.ts";
import { wordSet } from "#risk/text/touches.ts";
import type { Token } from "#risk/text/words.ts";
import { privacyBits, type PrivacyWord } from "#risk/words/privacy.ts";

const outputWords = wordSet("output outputs save dest destination target export download downloads");

/** These hand over what is there, or what they found in it. */
const handsOver = wordSet("download export scan review");
/** `create_x`, whatever its description begins with. */
const tells = wordSet("create");
const makesOrRuns = wordSet("generate evaluate render draw craft produce");
/** `get_rows`, in a list of operations */
const readingOperation = /^(?:get|list|read|describe|find|search|fetch|query|show|view)\b/;
/** `one of 'list', 'read'` */
const namedReading = /\b(?:get|list|read|describe)[-_ ,'"]/;
const nearOperation = nameKind(({ key }) => /operation|action|command/.test(key));
/** True for a parameter that has reading among the operations that it chooses from. */
function offersReading(parameter: Parameter): boolean {
  if (!isOfKind(parameter, nearOperation)) return false;
  const { key, values, description } = parameter;
  if (values.some((value) => readingOperation.test(value.toLowerCase()))) return true;
  return !key.includes("command") && namedReading.test(description.slice(0, 300));
}

const shows = wordSet("list show get retrieve display find search extract identify");
/** `Run the plugin to list processes`, `Perform a search` */
const readsByRunning = ({ verb, purpose, headVerb }: Act): boolean =>
  (verb.sense === "run" || verb.sense === "vague") &&
  (shows.has(purpose?.lemma ?? "") ||
    headVerb?.lemma === "search" ||
    (headVerb?.lemma === "query" && verb.lemma === "execute"));

/** True where the tool hands something back: it reads, or reading is among its operations. */
export function returnsData({ acts, parameters }: ToolReading): boolean {
  const name = acts.find((act) => act.role === "name" && act.sure >= 0.7);
  // `Trigger a search`: what is found stays where it was looked for.
  if (acts.some(({ role, verb }) => role === "main" && verb.lemma === "trigger")) return false;
  const verb = (name ?? acts.find((act) => act.role === "main"))?.verb;
  if (name !== undefined && tells.has(name.verb.lemma) && !parameters.some(offersReading)) return false;
  if (verb === undefined || verb.sense === "read" || handsOver.has(verb.lemma)) return true;
  if (verb.sense === "compute") {
    // What is converted into a file stays there.
    const filed = parameters.some(({ key }) => /^(?:output|target|destination) ?(?!$)/.test(key));
    if (verb.lemma === "convert" && filed) return false;
    const takesFile = parameters.some(
      (parameter) => isPath(parameter) && !outputWords.has(parameter.words[0]?.text ?? ""),
    );
    return takesFile || !makesOrRuns.has(verb.lemma);
  }
  if (parameters.some(offersReading) || acts.some((act) => isHeadline(act) && readsByRunning(act)))
    return true;
  // `Checks whether it exists and creates it`: the name says what matters.
  const main = acts.find((act) => act.role === "main");
  return main?.verb.sense === "read" && main.verb.lemma !== "check";
}

/** The words that show it best: of the name, of the description, of a parameter, of the server; else the whole name. */
function quoteIt(reading: ToolReading, meaning: Meaning): Evidence {
  const { nameWords, words, bodyEnd, parameters, server } = reading;
  const inName = find(nameWords, "privateThing");
  if (inName !== undefined) return quoteName(reading, inName, meaning);
  const body = words.slice(0, bodyEnd);
  const inText = find(body, "privateThing") ?? find(body, "own");
  if (inText !== undefined) return quoteDescription(reading, inText, meaning);
  const own = parameters.find(
    (parameter) => isTopLevel(parameter) && (isOwn(parameter) || isPath(parameter)),
  );
  if (own !== undefined) return quoteParameterName(own, meaning);
  const told = find(server.descriptionWords, "privateServer");
  if (told !== undefined) return quoteServer("description", server.server.description ?? "", told, meaning);
  const named = find(server.nameWords, "privateServer");
  if (named !== undefined) return quoteServer("name", server.server.name, named, meaning);
  return quoteName(reading, { start: 0, end: reading.tool.name.length }, meaning);
}

const find = (words: readonly Token[], kind: PrivacyWord): Token | undefined =>
  words.find(({ info }) => (info.privacy & privacyBits[kind]) !== 0);

export const privateData = {
  id: "private-data",
  kind: "fact",
  title: "Returns what is not public",
  summary: "The tool reads files, mail, records, logs or other things that belong to somebody.",
  about: [
    "What a tool returns lands in the agent's context, and from there it can go wherever another tool can send it. So it matters whether the data is anybody's (a weather report) or somebody's (a mailbox, a cluster, a customer list).",
    "No single word tells. The signal weighs words for private things against words for public ones, in the tool's name and description, in its parameters, in what the server says about itself and in the names of its other tools: where something can be created and removed, it is somebody's. The weights stand in one table.",
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
    {
      tool: {
        name: "get_outline",
        description: "Returns an outline.",
        inputSchema: { type: "object", properties: { path: { type: "string" } } },
      },
      server: { name: "Codebase", description: "Reads a codebase" },
      quote: "path",
    },
    {
      tool: { name: "get_query_examples", description: "Returns example queries for a database." },
      server: { name: "Acme", description: "Sends queries" },
      quote: undefined,
    },
    {
      tool: { name: "create_invoice", description: "Returns the invoice that it made for a customer." },
      server: { name: "Acme Billing", description: "Billing and customers" },
      quote: undefined,
    },
    {
      tool: { name: "list_repositories", description: "Lists trending repositories." },
      server: { name: "Trends", description: "Trending repositories of GitHub" },
      quote: undefined,
    },
  ],
  find(reading) {
    if (!returnsData(reading)) return [];
    const score = scorePrivacy(reading);
    if (score <= 0) return [];
    const because = "what it returns belongs to somebody";
    return [quoteIt(reading, { signal: "private-data", supports: "private", weight: score, because })];
  },
} satisfies FactSignal;
