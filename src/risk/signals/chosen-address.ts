import { quoteParameterName } from "#risk/quote.ts";
import type { ToolReading } from "#risk/reading.ts";
import { isAbout, type ServerReading } from "#risk/server-reading.ts";
import type { FactSignal } from "#risk/signal.ts";
import { isHeadline, type Act } from "#risk/text/act.ts";
import { isOfKind, nameKind } from "#risk/text/parameter-names.ts";
import { isTopLevel, type Parameter } from "#risk/text/parameters.ts";
import { mentions, phraseSet, wordSet } from "#risk/text/touches.ts";

const addressKeys =
  phraseSet(`url; urls; uri; endpoint; webhook url; callback url; callback; host; server url;
  target url; start url; api url; image url; web url; page url; website url; agent url; base url; webhook; server`);
const ofAddress = nameKind(({ key }) => addressKeys.has(key));
/** Where the parameter is a host, it is called only beside one of these. */
const requestKeys = wordSet("method path params body");
/** Sites that the address is bound to where they are named. */
const bound =
  /\b(?:youtube|yt-dlp|rednote|xiaohongshu|douyin|weibo|tiktok|facebook|instagram|linkedin|twitter|github|reddit|amazon|airbnb|figma|google|notion|wikipedia|arxiv|bilibili|spotify|crunchbase|zillow|glassdoor|indeed|yelp|ebay|walmart|etsy|pinterest|vimeo|twitch|soundcloud|quora|steam|yahoo|tripadvisor|spreadsheets?|artifact|wayback|git)\b/i;
/** `a Microsoft documentation page`: one maker's; `the library documentation` may be anybody's. */
const ownDocs =
  /\b(?:a|an|the|of|from|in) [A-Z]\w{1,30} (?:docs|documentation)\b|\b[A-Z]{2}\w{0,30} (?:docs|documentation)\b|\bthe documentation page\b|\bdocs\.\w/;
/** `example.org` */
const oneSite = /\b[\w-]{2,40}\.(?:com|org|net|io|cn|jp|de)\b/i;
/** `Requires a valid hotel listing URL` */
const validUrl = /\bvalid (?:[\w-]+ ){1,5}url\b/i;
/** `s3://`, but not `https://` */
const otherScheme = /\b(?!https?\b)[a-z][a-z0-9+-]{1,20}:\/\//;
/** Of the verbs that write, those that go to the address; the others only keep it. */
const goes = wordSet(
  "send post notify upload publish forward submit download export put patch register make request",
);

/** Of the verbs that work something out, those that first read what the address holds. */
const takesIn = wordSet("extract parse summarize summarise");
const getRequest = /\b(?:HTTP|REST) (?:GET |HEAD |OPTIONS )?requests?\b|\bGET request\b/i;
/** `Send a message to an agent and stream the response`, at an `agent_url` */
const sendsTo = /^(?:agent|api|server|target|request|endpoint) url$/;
const replies = /\b(?:response|responses|reply|replies|answer)\b/i;

/** An address that is kept in order to be called. */
const calledBack = /webhook|callback/;

const requestParts = wordSet("method headers body");
const apiUrl = /^(?:api|request|target|webhook) url$/;

/** `api_url` beside `api_method` and `api_body`: a request, now or when its time has come. */
const isRequest = ({ key }: Parameter, { parameters }: ToolReading): boolean =>
  apiUrl.test(key) &&
  parameters.filter((other) => isTopLevel(other) && requestParts.has(other.words.at(-1)?.text ?? ""))
    .length >= 2;

const pages = wordSet("url urls page pages webpage webpages website content");
/** `Save the content of a URL`: what is saved is first fetched. */
const savesPage = (act: Act): boolean => act.verb.lemma === "save" && mentions(act, pages);

/** Words of a server's name that say nothing of whose address it is. */
const anyServer = wordSet(
  "server tool tools fetch fetcher http https website webpage page pages browser scraper scrape content search image images document documents file files markdown reader the and for client crawler html link links",
);
/** `Sentry URL`, on a server of that name. */
const namesServer = ({ description }: Parameter, { nameWords }: ServerReading): boolean => {
  const said = description.slice(0, 200).toLowerCase();
  return nameWords.some(
    ({ text }) => text.length > 3 && !anyServer.has(text) && said.includes(`${text} url`),
  );
};

/** True where the address is one on a known site, or is kept and not called. */
function isBound(parameter: Parameter, reading: ToolReading): boolean {
  const { acts, description, nameWords, parameters, server } = reading;
  // Whoever has paid is led to a callback; elsewhere the server calls it.
  const isCalled = calledBack.test(parameter.key) && !isAbout(reading, "payments");
  const keeps = acts.some(
    (act) =>
      isHeadline(act) &&
      act.sure >= 0.7 &&
      (act.verb.sense === "write" || act.verb.lemma === "manage") &&
      !goes.has(act.verb.lemma) &&
      !savesPage(act),
  );
  if (isRequest(parameter, reading)) return false;
  if ((keeps && !isCalled) || nameWords.some(({ text }) => text === "archive" || text === "archived"))
    return true;
  // `host` and `port` say where the service is; a request says also what is asked for.
  const asked = parameters.filter(({ key }) => requestKeys.has(key)).length;
  if (/host|server/.test(parameter.key) && (asked < 2 || parameters.some(({ key }) => key === "port")))
    return true;
  const said = `${parameter.description.slice(0, 200)} ${description.slice(0, 300)} ${server.server.name}`;
  if (namesServer(parameter, server)) return true;
  // `endpoint` may be a path on the one host that the tool calls anyway.
  if (
    (parameter.key === "endpoint" || parameter.key === "uri") &&
    !/\b(?:url|host)\b|https?:/i.test(parameter.description)
  )
    return true;
  return (
    ownDocs.test(said) ||
    validUrl.test(said) ||
    otherScheme.test(said) ||
    bound.test(said) ||
    oneSite.test(said)
  );
}

export const chosenAddress = {
  id: "chosen-address",
  kind: "fact",
  title: "Calls an address that the caller chooses",
  summary: "A parameter takes a URL or a host, and the tool sends a request there.",
  about: [
    "A request to a free address carries data out in its path and query, whatever comes back. It can also reach hosts inside the network that nobody outside should reach.",
    "Addresses on one known site, and the pages of a browser that the agent drives anyway, are not counted.",
  ],
  examples: [
    {
      tool: {
        name: "scrape_docs",
        description: "Scrape documentation from a URL.",
        inputSchema: { type: "object", properties: { url: { type: "string" } } },
      },
      quote: "url",
    },
    {
      tool: {
        name: "read_docs",
        description: "Reads a Windows documentation page.",
        inputSchema: { type: "object", properties: { url: { type: "string" } } },
      },
      quote: undefined,
    },
    {
      tool: {
        name: "http_get",
        description: "Perform an HTTP GET request.",
        inputSchema: { type: "object", properties: { url: { type: "string" } } },
      },
      server: { name: "Chromium" },
      quote: "url",
    },
    {
      tool: {
        name: "send_message",
        description: "Sends a message to an agent and returns its reply.",
        inputSchema: { type: "object", properties: { agent_url: { type: "string" } } },
      },
      quote: "agent_url",
    },
    {
      tool: {
        name: "fetch",
        description: "Fetches a page from the internet.",
        inputSchema: { type: "object", properties: { url: { type: "string" } } },
      },
      quote: "url",
    },
    {
      tool: {
        name: "add_api_task",
        description: "Adds a task.",
        inputSchema: {
          type: "object",
          properties: {
            api_url: { type: "string" },
            api_method: { type: "string" },
            api_body: { type: "string" },
          },
        },
      },
      quote: "api_url",
    },
    {
      tool: {
        name: "get_resource",
        description: "Returns a resource.",
        inputSchema: { type: "object", properties: { url: { type: "string", description: "Acme URL" } } },
      },
      server: { name: "Acme Tracker" },
      quote: undefined,
    },
    {
      tool: {
        name: "get_transcript",
        description: "Returns the transcript of a YouTube video.",
        inputSchema: { type: "object", properties: { url: { type: "string" } } },
      },
      quote: undefined,
    },
  ],
  find(reading) {
    if (!isOfKind(reading, ofAddress)) return [];
    const { acts, parameters, phrases } = reading;
    const parameter = parameters.find(
      (candidate) => isOfKind(candidate, ofAddress) && isTopLevel(candidate) && candidate.values.length === 0,
    );
    if (parameter === undefined) return [];
    const drives =
      !sendsTo.test(parameter.key) &&
      isAbout(reading, "browser", "database") &&
      !phrases.some(({ topic }) => topic === "request") &&
      !getRequest.test(reading.description.slice(0, 100));
    if (drives || isBound(parameter, reading)) return [];
    const because = "the request goes to a host that the caller chooses";
    const outward = quoteParameterName(parameter, {
      signal: "chosen-address",
      supports: "external",
      weight: 1,
      because,
    });
    const answers = acts.some(
      ({ role, verb }) => role !== "later" && (verb.sense === "read" || takesIn.has(verb.lemma)),
    );
    const isAnswered =
      answers || (sendsTo.test(parameter.key) && replies.test(reading.description.slice(0, 300)));
    if (!isAnswered || calledBack.test(parameter.key)) return [outward];
    return [
      outward,
      { ...outward, supports: "untrusted", because: "whoever owns the address writes what comes back" },
    ];
  },
} satisfies FactSignal;
