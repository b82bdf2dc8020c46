import { quoteDescription, quoteParameterName } from "#risk/quote.ts";
import type { ToolReading } from "#risk/reading.ts";
import type { FactSignal } from "#risk/signal.ts";
import { isHeadline } from "#risk/text/act.ts";
import { leadingVerb } from "#risk/text/listed-verbs.ts";
import { phraseSet, wordSet } from "#risk/text/touches.ts";
import type { Token } from "#risk/text/words.ts";

const operationKeys =
  phraseSet(`operation; method; tool; endpoint; action; path; url; function; api operation;
  operation name; operation id; tool name; method name; api method; api path; http method; function name; qualified name;
  api endpoint; endpoint path; action name; command name; rpc method; api name`);
/** Of these, the ones that belong to a service with accounts. */
const ofApi = phraseSet(
  "api operation; endpoint; api path; api method; api endpoint; endpoint path; api name",
);
/** `Send a raw request` */
const ownRequest = /\b(?:raw|custom|arbitrary|own) (?:\w+ )?requests?\b|\brequests? of your own\b/i;
/** What is handed over to the operation: `api params`. */
const payload =
  /^(?:(?:api|tool|request|method|json|function) )?(?:params|parameters|arguments|args|input|body|payload|data)(?: json)?$/;
const calls = wordSet("call run execute invoke use perform make send manage handle dispatch");

/** `DeleteCluster`, where the description names operations that the caller may choose. */
function findNamedRemoval({ words, denied, server }: ToolReading): Token | undefined {
  const neighbours = new Set(server.server.tools.map(({ name }) => name));
  return words.find(
    (word) =>
      word.kind === "identifier" &&
      leadingVerb(word)?.info.verb?.sense === "remove" &&
      !neighbours.has(word.text) &&
      !denied.includes(word),
  );
}

export const openOperation = {
  id: "open-operation",
  kind: "fact",
  title: "Takes the name of an operation to perform",
  summary: "The caller names the operation freely and hands over its arguments.",
  about: [
    "Such a tool is a door to a whole interface: any API method, any other tool. What it can do at worst is what stands behind the door, and the definition does not say what that is.",
    "Where the description names the operations and one of them removes, the tool is Destructive. An operation chosen from a closed list is the business of another signal.",
  ],
  examples: [
    {
      tool: {
        name: "call_api",
        description: "Calls any method of the API.",
        inputSchema: {
          type: "object",
          properties: { method: { type: "string" }, params: { type: "object" } },
        },
      },
      quote: "method",
    },
    {
      tool: {
        name: "cluster_operations",
        description: "Executes API operations. Supported: CreateCluster, DescribeCluster.",
        inputSchema: {
          type: "object",
          properties: { api_operation: { type: "string" }, api_params: { type: "object" } },
        },
      },
      quote: "api_operation",
    },
    {
      tool: {
        name: "raw_request",
        description: "Sends a raw request.",
        inputSchema: {
          type: "object",
          properties: { method: { type: "string" }, body: { type: "string" } },
        },
      },
      server: { name: "School portal", description: "Timetables and grades" },
      quote: "method",
    },
    {
      tool: {
        name: "get_page",
        description: "Returns a page.",
        inputSchema: { type: "object", properties: { path: { type: "string" } } },
      },
      quote: undefined,
    },
  ],
  find(reading) {
    const { parameters, acts } = reading;
    if (!acts.some((act) => isHeadline(act) && calls.has(act.verb.lemma))) return [];
    // To manage functions is not to call them.
    const callsIt = acts.some((act) => isHeadline(act) && act.verb.sense === "run");
    const operation = parameters.find(
      ({ key, values, type }) =>
        values.length === 0 &&
        type !== "object" &&
        operationKeys.has(key) &&
        (callsIt || key !== "function name"),
    );
    if (operation === undefined || !parameters.some(({ key }) => payload.test(key))) return [];
    const because = "the caller names the operation, and no list bounds it";
    const meaning = { signal: "open-operation", weight: 3 };
    const open = quoteParameterName(operation, { ...meaning, supports: "Execute", because });
    const evidence = [open];
    const isOpen = ofApi.has(operation.key) || ownRequest.test(reading.description.slice(0, 120));
    if (isOpen && reading.server.privacy.privateServer > 0)
      evidence.push(
        quoteParameterName(operation, {
          ...meaning,
          supports: "private",
          because: "an operation of the interface reads whatever the account may read",
        }),
      );
    const removal = findNamedRemoval(reading);
    if (removal === undefined) return evidence;
    const removes = "one of the operations that it names removes";
    return [
      ...evidence,
      quoteDescription(reading, removal, { ...meaning, supports: "Destructive", because: removes }),
    ];
  },
} satisfies FactSignal;
