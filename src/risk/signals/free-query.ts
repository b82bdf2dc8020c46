import { quoteParameterName } from "#risk/quote.ts";
import type { ToolReading } from "#risk/reading.ts";
import { isAbout } from "#risk/server-reading.ts";
import type { FactSignal } from "#risk/signal.ts";
import type { Parameter } from "#risk/text/parameters.ts";
import { wordSet } from "#risk/text/touches.ts";

const languages = wordSet(
  "sql cypher kql graphql gremlin prolog promql sparql pgsql mysql opencypher kusto xquery soql hogql mql",
);
const queryKeys = wordSet("query queries q querystring");
const asked = wordSet(
  "sql cypher kql kusto graphql database postgres postgresql mysql sqlite query queries statement statements opencypher gremlin sparql prolog mssql snowflake bigquery clickhouse",
);
const reads = wordSet(
  "format explain validate lint parse translate convert analyze generate optimize check estimate dry search find filter list get build describe compare",
);

const speaksLanguage = (reading: ToolReading): boolean =>
  reading.words.slice(0, 40).some((word) => languages.has(word.text));

function asksFreely(reading: ToolReading): boolean {
  const runs = reading.acts.some(
    (act) =>
      /^(?:run|execute|exec|query|perform|invoke|send)$/.test(act.verb.lemma) &&
      (act.objectWords.some((word) => asked.has(word)) ||
        act.head === "" ||
        (act.verb.lemma === "query" && speaksLanguage(reading))),
  );
  return (
    runs &&
    (isAbout(reading, "database") ||
      reading.words.some((word) => languages.has(word.text)) ||
      reading.nameWords.some((word) => languages.has(word.text)) ||
      reading.acts.some((act) => act.verb.sense === "run"))
  );
}

function takesQuery({ key, words, type, values, path }: Parameter, reading: ToolReading): boolean {
  if (values.length > 0 || (type !== "" && type !== "string" && type !== "array") || /[.[]/.test(path))
    return false;
  if (words.some((word) => languages.has(word.text)) && words.length <= 2) return true;
  if (queryKeys.has(key) && reading.nameWords.every((word) => languages.has(word.text))) return true;
  if (/^statements?$/.test(key) && isAbout(reading, "database")) return true;
  return queryKeys.has(key) && asksFreely(reading);
}

export const freeQuery = {
  id: "free-query",
  kind: "fact",
  title: "Takes a query in a query language",
  summary:
    "A parameter takes SQL, Cypher, GraphQL or another language in which one can also change and delete.",
  about: [
    "A free query reads whatever the account may read, and most query languages can write as well. Unless the definition says that writing is refused, the tool is Execute.",
    "Search words are no query in this sense, and a query that is only formatted or explained is not run.",
  ],
  examples: [
    {
      tool: {
        name: "execute_sql",
        description: "Runs a query against the database.",
        inputSchema: { type: "object", properties: { sql: { type: "string" } } },
      },
      quote: "sql",
    },
    {
      tool: {
        name: "search_docs",
        description: "Searches the documentation.",
        inputSchema: { type: "object", properties: { query: { type: "string" } } },
      },
      quote: undefined,
    },
    {
      tool: {
        name: "format_sql",
        description: "Formats a query.",
        inputSchema: { type: "object", properties: { sql: { type: "string" } } },
      },
      quote: undefined,
    },
  ],
  find(reading) {
    const nameAct =
      reading.acts.find((act) => act.role === "name") ?? reading.acts.find((act) => act.role === "main");
    if (nameAct !== undefined && reads.has(nameAct.verb.lemma)) return [];
    const parameter = reading.parameters.find((candidate) => takesQuery(candidate, reading));
    if (parameter === undefined) return [];
    const because = "the caller writes the query";
    const meaning = { signal: "free-query", weight: 3, because };
    return [
      quoteParameterName(parameter, { ...meaning, supports: "Execute" }),
      quoteParameterName(parameter, { ...meaning, supports: "code" }),
      quoteParameterName(parameter, {
        ...meaning,
        supports: "private",
        because: "a free query reads whatever the account may read",
      }),
    ];
  },
} satisfies FactSignal;
