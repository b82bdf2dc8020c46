import { findIn, quoteDescription } from "#risk/quote.ts";
import type { FactSignal } from "#risk/signal.ts";
import { isHeadline } from "#risk/text/act.ts";
import { isTopLevel, takesText } from "#risk/text/parameters.ts";

/** Languages for metrics, logs and traces; none of them has a word that writes. */
const languages = /\b(?:promql|metricsql|logql|traceql|graphite|(?:cloudwatch )?logs? insights)\b/i;
const queryKeys =
  /^(?:query|queries|q|query string|expr|expression|promql|logql|traceql|target|targets|filter)$/; // `query_string`
/** What is said further down is about other tools. */
const lookedAt = 300;

export const readingLanguage = {
  id: "reading-language",
  kind: "fact",
  title: "Takes a query in a language that only reads",
  summary:
    "The query is written in PromQL, LogQL, Graphite or another language in which nothing can be changed.",
  about: [
    "SQL, Cypher and GraphQL can write, so a free query in one of them is Execute unless the definition says that writing is refused. The languages of monitoring have no such words: whatever the caller writes, it comes back as numbers or lines. So the tool is Read, however free the query.",
    "What it reads may still be anything that the account may read.",
  ],
  examples: [
    {
      tool: {
        name: "execute_promql",
        description: "Executes a PromQL query.",
        inputSchema: { type: "object", properties: { query: { type: "string" } } },
      },
      quote: "PromQL",
    },
    {
      tool: {
        name: "execute_sql",
        description: "Executes a query.",
        inputSchema: { type: "object", properties: { query: { type: "string" } } },
      },
      quote: undefined,
    },
  ],
  find(reading) {
    const { description, parameters, acts } = reading;
    const span = findIn(description.slice(0, lookedAt), languages);
    if (span === undefined) return [];
    const asks = parameters.some(
      (parameter) => isTopLevel(parameter) && takesText(parameter) && queryKeys.test(parameter.key),
    );
    const writes = acts.some((act) => isHeadline(act) && /^(?:write|remove|pay)$/.test(act.verb.sense));
    if (!asks || writes) return [];
    const meaning = { signal: "reading-language", because: "in this language nothing can be changed" };
    return [
      quoteDescription(reading, span, { ...meaning, supports: "Read", weight: 2 }),
      quoteDescription(reading, span, { ...meaning, supports: "Execute", weight: -9 }),
    ];
  },
} satisfies FactSignal;
