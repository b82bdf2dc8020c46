import { quoteDescription, quoteParameterValue } from "#risk/quote.ts";
import type { FactSignal } from "#risk/signal.ts";

const sending = /^(?:make|send|perform|execute|call|request|fetch|run|invoke|do|get|use)$/;

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
    { tool: { name: "fetch_url", description: "Fetches an address." }, quote: undefined },
  ],
  find(reading) {
    const meaning = { signal: "http-verb", weight: 2.2 };
    const main =
      reading.acts.find(({ role }) => role === "main") ?? reading.acts.find(({ role }) => role === "name");
    const sends = main === undefined || sending.test(main.verb.lemma);
    const method = reading.parameters.find(
      (parameter) => /method$/.test(parameter.key) && parameter.values.includes("DELETE"),
    );
    if (method !== undefined && sends)
      return [
        quoteParameterValue(method, "DELETE", {
          ...meaning,
          supports: "Destructive",
          because: "it can send a request that deletes",
        }),
      ];
    const hit = reading.phrases.find((phrase) => phrase.topic === "request");
    if (hit === undefined) return [];
    const deletes = /delete/i.test(reading.description.slice(hit.start, hit.end));
    return [
      quoteDescription(reading, hit, {
        ...meaning,
        supports: deletes ? "Destructive" : "Write",
        because: deletes ? "it sends a request that deletes" : "it sends a request that changes something",
      }),
    ];
  },
} satisfies FactSignal;
