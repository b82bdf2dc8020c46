import { isBound, isCalledBack } from "#risk/bound-address.ts";
import { quoteParameterName } from "#risk/quote.ts";
import { isAbout } from "#risk/server-reading.ts";
import type { FactSignal } from "#risk/signal.ts";
import { isOfKind, nameKind } from "#risk/text/parameter-names.ts";
import { isTopLevel } from "#risk/text/parameters.ts";
import { phraseSet, wordSet } from "#risk/text/touches.ts";

const addressKeys =
  phraseSet(`url; urls; uri; endpoint; webhook url; callback url; callback; host; server url;
  target url; start url; api url; image url; web url; page url; website url; agent url; base url; webhook; server`);
const ofAddress = nameKind(({ key }) => addressKeys.has(key));
/** Of the verbs that work something out, those that first read what the address holds. */
const takesIn = wordSet("extract parse summarize summarise");
const getRequest = /\b(?:HTTP|REST) (?:GET |HEAD |OPTIONS )?requests?\b|\bGET request\b/i;
/** `Send a message to an agent and stream the response`, at an `agent_url` */
const sendsTo = /^(?:agent|api|server|target|request|endpoint) url$/;
const replies = /\b(?:response|responses|reply|replies|answer)\b/i;

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
    if (!isAnswered || isCalledBack(parameter, reading)) return [outward];
    return [
      outward,
      { ...outward, supports: "untrusted", because: "whoever owns the address writes what comes back" },
    ];
  },
} satisfies FactSignal;
