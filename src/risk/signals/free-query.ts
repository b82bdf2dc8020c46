import { quoteParameterName } from "#risk/quote.ts";
import type { ToolReading } from "#risk/reading.ts";
import { isAbout } from "#risk/server-reading.ts";
import type { FactSignal } from "#risk/signal.ts";
import { isOfKind, nameKind } from "#risk/text/parameter-names.ts";
import { isTopLevel, takesText, type Parameter } from "#risk/text/parameters.ts";
import { mentions, phraseSet, wordSet } from "#risk/text/touches.ts";
import type { Token } from "#risk/text/words.ts";

const languages =
  wordSet(`sql cypher kql graphql gremlin prolog promql sparql pgsql mysql opencypher kusto xquery soql
  hogql mql flux influxql esql`);
const queryKeys = wordSet("query queries q querystring");
const statementKeys = wordSet("statement statements");
/** What is run when a query is: `Run SQL`, `Execute a statement`. */
const asked =
  wordSet(`sql cypher kql kusto graphql database postgres postgresql mysql sqlite query queries statement
  statements opencypher gremlin sparql prolog mssql snowflake bigquery clickhouse insert update delete select`);
/** Products that take nothing but a query language. */
const engines = wordSet(
  "athena redshift presto trino databricks hive spanner cockroachdb questdb teradata dremio motherduck timescale druid pinot",
);
const asking = wordSet("run execute exec query perform invoke send");
/** Verbs that look at a query, or that write it themselves, and do not run the caller's. */
const lookingAt =
  wordSet(`format explain validate lint parse translate convert analyze generate optimize check estimate dry
  search find filter list get build describe compare`);

/** `analyze: true`: the query is run in order to be explained. */
const analyses = phraseSet("analyze; analyse; execute");

/** Words of a description within which the name of a language belongs to what the tool does. */
const lookedAt = 40;

const namesLanguage = (words: readonly Token[]): boolean => words.some(({ text }) => languages.has(text));

/** True where the tool says that it runs queries, and of what kind. */
function runsQueries(reading: ToolReading): boolean {
  const { acts, words, nameWords } = reading;
  const speaks = namesLanguage(words.slice(0, lookedAt));
  const runs = acts.some(
    (act) =>
      asking.has(act.verb.lemma) &&
      !act.objectWords.includes("search") &&
      (act.head === "" ||
        mentions(act, asked) ||
        mentions(act, engines) ||
        (act.verb.lemma === "query" && speaks)),
  );
  if (!runs) return false;
  return (
    acts.some((act) => mentions(act, engines)) ||
    isAbout(reading, "database") ||
    namesLanguage(words) ||
    namesLanguage(nameWords) ||
    acts.some(({ verb }) => verb.sense === "run")
  );
}

/** Arguments that hold a whole query, whatever the tool is called. */
const bodyKeys = phraseSet("query body; querybody; query dsl; aggregation pipeline; aggs; aggregations");
const stages = wordSet("pipeline");

/** A query written as data: `queryBody`, the `pipeline` of a database. */
const isQueryBody = ({ key }: Parameter, reading: ToolReading): boolean =>
  bodyKeys.has(key) || (stages.has(key) && isAbout(reading, "database"));

const hasVariables = ({ parameters, nameWords, words }: ToolReading): boolean =>
  parameters.some(({ key }) => key === "variables") && (namesLanguage(nameWords) || namesLanguage(words));

const asksFor = wordSet("query queries run execute raw");

/** `cypher`, `graphql_query` */
const isNamedForQueries = ({ nameWords }: ToolReading): boolean =>
  namesLanguage(nameWords) && nameWords.every(({ text }) => languages.has(text) || asksFor.has(text));

/** `from the database through a natural language query`: a model writes the SQL, and it is run. */
const spokenQuery =
  /\b(?:database|sql)\b[^.\n]{0,80}\bnatural[- ]language\b|\bnatural[- ]language\b[^.\n]{0,80}\b(?:database|sql)\b/i;
const fetches = wordSet("get fetch retrieve query run execute ask");

/** True where a question in plain words is turned into a query of a database and run. */
const speaksToDatabase = ({ acts, description }: ToolReading): boolean =>
  acts.some((act) => act.role === "main" && fetches.has(act.verb.lemma)) &&
  spokenQuery.test(description.slice(0, 200));

/** `PromQL expression to evaluate`: said of the parameter itself. */
const inLanguage =
  /\b(?:promql|metricsql|logql|traceql|kql|kusto|cypher|sparql|hogql|soql|flux|influxql|es\|ql|logs insights) (?:query|expression|statement)\b/i;

/** Of all other names, none is a query. */
const nearQuery = nameKind(
  ({ key, words }) =>
    (words.length <= 2 && namesLanguage(words)) ||
    statementKeys.has(key) ||
    queryKeys.has(key) ||
    bodyKeys.has(key) ||
    stages.has(key),
);

function soundsLikeQuery({ key, words, description }: Parameter, reading: ToolReading): boolean {
  if (words.length <= 2 && namesLanguage(words)) return true;
  if (statementKeys.has(key)) return isAbout(reading, "database");
  if (!queryKeys.has(key)) return false;
  if (inLanguage.test(description.slice(0, 120))) return true;
  // Variables are needed only where the query is run.
  if (hasVariables(reading) || speaksToDatabase(reading)) return true;
  return isNamedForQueries(reading) || runsQueries(reading);
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
        name: "series_query",
        description: "Queries a series.",
        inputSchema: {
          type: "object",
          properties: { query: { type: "string", description: "KQL query to run" } },
        },
      },
      quote: "query",
    },
    {
      tool: {
        name: "explain_sql",
        description: "Explains a query.",
        inputSchema: {
          type: "object",
          properties: { sql: { type: "string" }, analyze: { type: "boolean" } },
        },
      },
      quote: "sql",
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
    if (!isOfKind(reading, nearQuery)) return [];
    const { acts, parameters } = reading;
    const body = parameters.find((candidate) => isTopLevel(candidate) && isQueryBody(candidate, reading));
    if (body !== undefined) {
      const bodyMeaning = { signal: "free-query", weight: 2, because: "the caller writes the query" };
      return [quoteParameterName(body, { ...bodyMeaning, supports: "code" })];
    }
    const act = acts.find(({ role }) => role === "name") ?? acts.find(({ role }) => role === "main");
    const isRun = act?.verb.lemma === "explain" && parameters.some(({ key }) => analyses.has(key));
    if (act !== undefined && lookingAt.has(act.verb.lemma) && !isRun && !speaksToDatabase(reading)) return [];
    if (reading.nameWords.some(({ text }) => text === "dry")) return [];
    const parameter = parameters.find(
      (candidate) =>
        isTopLevel(candidate) &&
        takesText(candidate) &&
        (soundsLikeQuery(candidate, reading) || (isRun && queryKeys.has(candidate.key))),
    );
    if (parameter === undefined) return [];
    const because = "the caller writes the query";
    const meaning = { signal: "free-query", weight: 3, because };
    return [
      // What is explained is first of all looked at.
      ...(isRun ? [] : [quoteParameterName(parameter, { ...meaning, supports: "Execute" })]),
      quoteParameterName(parameter, { ...meaning, supports: "code" }),
      quoteParameterName(parameter, {
        ...meaning,
        supports: "private",
        because: "a free query reads whatever the account may read",
      }),
    ];
  },
} satisfies FactSignal;
