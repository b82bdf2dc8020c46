import { quoteParameterName } from "#risk/quote.ts";
import type { FactSignal } from "#risk/signal.ts";
import { isHeadline } from "#risk/text/act.ts";
import { phraseSet, wordSet } from "#risk/text/touches.ts";

const operationKeys =
  phraseSet(`operation; method; tool; endpoint; action; path; url; function; api operation;
  operation name; operation id; tool name; method name; api method; api path; http method; function name; qualified name;
  api endpoint; endpoint path; action name; command name; rpc method; api name`);
/** What is handed over to the operation: `api params`. */
const payload =
  /^(?:(?:api|tool|request|method|json|function) )?(?:params|parameters|arguments|args|input|body|payload|data)(?: json)?$/;
const calls = wordSet("call run execute invoke use perform make send manage handle dispatch");

export const openOperation = {
  id: "open-operation",
  kind: "fact",
  title: "Takes the name of an operation to perform",
  summary: "The caller names the operation freely and hands over its arguments.",
  about: [
    "Such a tool is a door to a whole interface: any API method, any other tool. What it can do at worst is what stands behind the door, and the definition does not say what that is.",
    "An operation chosen from a closed list is the business of another signal.",
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
        name: "get_page",
        description: "Returns a page.",
        inputSchema: { type: "object", properties: { path: { type: "string" } } },
      },
      quote: undefined,
    },
  ],
  find({ parameters, acts }) {
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
    return [
      quoteParameterName(operation, { signal: "open-operation", supports: "Execute", weight: 3, because }),
    ];
  },
} satisfies FactSignal;
