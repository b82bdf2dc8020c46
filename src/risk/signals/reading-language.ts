import type { Evidence } from "#risk/assessment.ts";
import { findIn, quoteDescription, quoteParameterDescription, type Meaning } from "#risk/quote.ts";
import type { FactSignal } from "#risk/signal.ts";
import { isHeadline } from "#risk/text/act.ts";
import { isOfKind, nameKind } from "#risk/text/parameter-names.ts";
import { isTopLevel, takesText } from "#risk/text/parameters.ts";
import { phraseSet } from "#risk/text/touches.ts";
import type { VerbSense } from "#risk/words/verbs.ts";

/** Languages for metrics, logs and traces; none of them has a word that writes. */
const languages =
  /\b(?:promql|metricsql|logql|traceql|graphite (?:render|quer(?:y|ies)|targets?|metrics?|expressions?|functions?|series)|(?:cloudwatch )?logs? insights)\b/i;
const queryKeys = phraseSet(
  "query; queries; q; query string; expr; expression; promql; logql; traceql; target; targets; filter",
);
const ofQuery = nameKind(({ key }) => queryKeys.has(key));
const changing: ReadonlySet<VerbSense> = new Set(["write", "remove", "pay"]);
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
        name: "metrics_query",
        description: "Queries the current value of a series.",
        inputSchema: {
          type: "object",
          properties: { query: { type: "string", description: "PromQL expression to evaluate" } },
        },
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
    if (!isOfKind(reading, ofQuery)) return [];
    const { description, parameters, acts } = reading;
    const asked = parameters.find(
      (parameter) => isOfKind(parameter, ofQuery) && isTopLevel(parameter) && takesText(parameter),
    );
    if (asked === undefined) return [];
    if (acts.some((act) => isHeadline(act) && changing.has(act.verb.sense))) return [];
    const told = findIn(description.slice(0, lookedAt), languages);
    const said = told ?? findIn(asked.description.slice(0, lookedAt), languages);
    if (said === undefined) return [];
    const quote = (meaning: Meaning): Evidence =>
      told === undefined
        ? quoteParameterDescription(asked, said, meaning)
        : quoteDescription(reading, told, meaning);
    const meaning = { signal: "reading-language", because: "in this language nothing can be changed" };
    return [
      quote({ ...meaning, supports: "Read", weight: 2 }),
      quote({ ...meaning, supports: "Execute", weight: -9 }),
    ];
  },
} satisfies FactSignal;
