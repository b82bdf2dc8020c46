import { quoteParameterName } from "#risk/quote.ts";
import type { FactSignal } from "#risk/signal.ts";
import { isAbout } from "#risk/server-reading.ts";

const addressKeys =
  /^(?:url|urls|uri|endpoint|webhook url|callback url|callback|host|server url|target url|image url|web url|page url|website url|agent url|base url|webhook|server)$/; // `webhook url`
const bound =
  /\b(?:youtube|tiktok|facebook|instagram|linkedin|twitter|github|reddit|amazon|airbnb|figma|google|notion|wikipedia|arxiv|twitter|bilibili|spotify|docs|documentation|git)\b/i; // `a YouTube URL`

const oneSite = /\b[\w-]{2,40}\.(?:com|org|net|io|cn|jp|de)\b/i; // `example.org`

const sends =
  /^(?:send|post|notify|upload|publish|forward|submit|download|export|put|patch|register|make|request)$/;

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
        name: "fetch",
        description: "Fetches a page from the internet.",
        inputSchema: { type: "object", properties: { url: { type: "string" } } },
      },
      quote: "url",
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
    const parameter = reading.parameters.find(
      ({ key, path, name, values }) => path === name && values.length === 0 && addressKeys.test(key),
    );
    if (
      parameter === undefined ||
      (isAbout(reading, "browser", "database") && !reading.phrases.some(({ topic }) => topic === "request"))
    )
      return [];
    const keeps = reading.acts.some(
      ({ role, verb }) =>
        (role === "name" || role === "main") && verb.sense === "write" && !sends.test(verb.lemma),
    );
    if (keeps) return [];
    const words = `${parameter.description.slice(0, 200)} ${reading.description.slice(0, 300)} ${reading.server.server.name}`;
    if (
      /\b(?!https?\b)[a-z][a-z0-9+-]{1,20}:\/\//.test(words) ||
      bound.test(words) ||
      oneSite.test(words) ||
      reading.nameWords.some(({ text }) => /^archived?$/.test(text))
    )
      return [];
    if (
      /host|server/.test(parameter.key) &&
      !reading.parameters.some(({ key }) => /^(?:method|path|params|body)$/.test(key))
    )
      return [];
    const because = "the request goes to a host that the caller chooses";
    const outward = quoteParameterName(parameter, {
      signal: "chosen-address",
      supports: "external",
      weight: 1,
      because,
    });
    if (!reading.acts.some(({ role, verb }) => role !== "later" && verb.sense === "read")) return [outward];
    return [
      outward,
      { ...outward, supports: "untrusted", because: "whoever owns the address writes what comes back" },
    ];
  },
} satisfies FactSignal;
