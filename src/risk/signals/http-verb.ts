import { quoteDescription, quoteParameterName, quoteParameterValue } from "#risk/quote.ts";
import type { FactSignal } from "#risk/signal.ts";
import { isOfKind, nameKind } from "#risk/text/parameter-names.ts";
import { phraseSet } from "#risk/text/touches.ts";

const sending = /^(?:make|send|perform|execute|call|request|fetch|run|invoke|do|get|use)$/;

/** What is asked for may be anything. */
const addresses = phraseSet("url; uri; endpoint; path; api path; api endpoint; endpoint path; request url");

/** Of these, the whole address, host and all. */
const freeUrl = phraseSet("url; uri; request url");

const ofMethod = nameKind(({ key }) => key.endsWith("method"));

export const httpVerb = {
  id: "http-verb",
  kind: "fact",
  title: "Sends an HTTP request that changes things",
  summary: "The description names an HTTP DELETE, POST, PUT or PATCH request, or a parameter offers them.",
  about: [
    "HTTP verbs say what a request is for. A tool that lets the caller send DELETE to an address of its choice can remove whatever that address stands for; POST, PUT and PATCH change it.",
  ],
  examples: [
    { tool: { name: "http_delete", description: "Performs an HTTP DELETE request." }, quote: "HTTP DELETE" },
    {
      tool: {
        name: "fetch_url",
        inputSchema: { type: "object", properties: { method: { type: "string", enum: ["GET", "DELETE"] } } },
      },
      quote: "DELETE",
    },
    {
      tool: {
        name: "fetch_url",
        inputSchema: {
          type: "object",
          properties: { url: { type: "string" }, method: { type: "string", enum: ["GET", "DELETE"] } },
        },
      },
      quote: "method",
    },
    { tool: { name: "fetch_url", description: "Fetches an address." }, quote: undefined },
  ],
  find(reading) {
    const hit = reading.phrases.find((phrase) => phrase.topic === "request");
    if (hit === undefined && !isOfKind(reading, ofMethod)) return [];
    const meaning = { signal: "http-verb", weight: 2.2 };
    const main =
      reading.acts.find(({ role }) => role === "main") ?? reading.acts.find(({ role }) => role === "name");
    const sends = main === undefined || sending.test(main.verb.lemma);
    const method = reading.parameters.find(
      ({ key, values }) => values.length > 0 && key.endsWith("method") && values.includes("DELETE"),
    );
    const address = reading.parameters.find(({ key, values }) => addresses.has(key) && values.length === 0);
    const body = reading.parameters.some(({ key }) => key === "body");
    const posts = reading.parameters.find(
      ({ key, values }) => values.length > 0 && key.endsWith("method") && values.includes("POST"),
    );
    // A request that is created or updated is kept, and not sent.
    const keeps = main?.verb.sense === "write" && !sends;
    if (posts !== undefined && body && address !== undefined && !keeps)
      return [
        quoteParameterName(posts, {
          ...meaning,
          supports: "Execute",
          because: "it sends any request to an address of the caller's choice",
        }),
      ];
    if (method !== undefined && sends && address !== undefined)
      return [
        quoteParameterName(method, {
          ...meaning,
          supports: "Execute",
          because: "it sends any request to an address of the caller's choice",
        }),
      ];
    if (method !== undefined && sends)
      return [
        quoteParameterValue(method, "DELETE", {
          ...meaning,
          supports: "Destructive",
          because: "it can send a request that deletes",
        }),
      ];
    // Some search by POST: what is sent is only the question.
    const asks = reading.acts.some(
      ({ role, verb, sure }) => role === "name" && verb.sense === "read" && sure >= 0.9,
    );
    if (hit === undefined || asks) return [];
    const deletes = /delete/i.test(reading.description.slice(hit.start, hit.end));
    const isOpen = address !== undefined && !keeps && reading.parameters.some(({ key }) => freeUrl.has(key));
    const [supports, because] = deletes
      ? (["Destructive", "it sends a request that deletes"] as const)
      : isOpen
        ? (["Execute", "it sends a request to an address of the caller's choice"] as const)
        : (["Write", "it sends a request that changes something"] as const);
    return [quoteDescription(reading, hit, { ...meaning, supports, because })];
  },
} satisfies FactSignal;
