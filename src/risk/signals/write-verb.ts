import type { ToolReading } from "#risk/reading.ts";
import type { ActSignal } from "#risk/signal.ts";
import { isArithmetic } from "#risk/signals/compute-verb.ts";
import type { Act } from "#risk/text/act.ts";
import { touches, wordSet } from "#risk/text/touches.ts";

const products =
  wordSet(`chart charts plot plots histogram heatmap visualization visualisation mnemonic uuid hash
  query queries prompt prompts boxplot wordcloud random`);
const values = wordSet("mnemonic uuid uuids hash hashes random query queries");
const dataKeys = wordSet(
  "data values labels series df text content rows points x y labels categories dataset csv json",
);

/** A chart drawn from data that the call brings along, or a value that is made up: nothing is left behind. */
function isOnlyReturned({ objectWords }: Act, { parameters, acts }: ToolReading): boolean {
  if (!objectWords.some((word) => products.has(word)) || objectWords.length > 4) return false;
  if (objectWords.some((word) => values.has(word))) return true;
  const main = acts.find((act) => act.role === "main");
  return (
    main?.verb.sense === "compute" ||
    main?.verb.sense === "read" ||
    parameters.some(({ key }) => dataKeys.has(key))
  );
}

const resolves = wordSet(
  "issue issues thread threads alert alerts comment comments incident conflict conflicts ticket discussion",
);
const needsPlace = wordSet("download export load pull");
const stays = wordSet(
  "website websites webhook presentation presentations slides deck pdf pdfs docx spreadsheet workbook zip site ebook",
);
const binary = wordSet(
  "image images video videos audio pdf pdfs paper papers file files media picture pictures photo photos mp3 mp4 model dataset",
);
const returnsContent = /\b(?:returns?|base64|contents?|text)\b/i; // `returns the contents`
const thought = wordSet(
  "reasoning method thinking framework approach approaches paradigms methods principles principle techniques technique model models",
);

export const writeVerb = {
  id: "write-verb",
  kind: "act",
  inNames: "verb",
  title: "A verb that creates or changes",
  supports: "Write",
  summary:
    "The name or the description says that the tool creates, updates, moves, sends or configures something.",
  about: [
    "After such a call something outside it is different from before: a record, a file, a setting, a message in somebody's inbox. That is Write, unless what is created runs, pays or removes, for which there are signals of their own.",
    "Creating a chart or a query that is only returned changes nothing and is not counted. Downloading and exporting count where the definition says where the result is saved.",
  ],
  examples: [
    { tool: { name: "create_issue", description: "Creates an issue." }, quote: "create" },
    { tool: { name: "users_update" }, quote: "update" },
    {
      tool: {
        name: "create_chart",
        description: "Creates a chart and returns it.",
        inputSchema: { type: "object", properties: { data: { type: "array" } } },
      },
      quote: undefined,
    },
    { tool: { name: "get_updates", description: "Lists updates." }, quote: undefined },
  ],
  claim(act, tool) {
    const { lemma, sense, kind } = act.verb;
    const { sure } = act;
    if (kind === "past") return undefined;
    if (lemma === "rotate" && touches(act, "secret", "access")) return "it replaces a secret";
    if (lemma === "rotate" && /^keys?$/.test(act.head)) return "it replaces a secret";
    if (lemma === "resolve" && act.objectWords.some((word) => resolves.has(word)))
      return "it changes a state";
    if (lemma === "cancel" || lemma === "terminate" || lemma === "unset") return "it changes a state";
    if (lemma === "open") return "it changes what is open";
    if (lemma === "load" && act.into) return "it brings data in";
    if (lemma === "pull" && /^(?:changes|image|images|branch|repository|repo|model)$/.test(act.head))
      return "it brings a new state in";
    if (/^(?:transfer|swap|bridge|deposit|withdraw|charge)$/.test(lemma) && kind !== "noun" && sure >= 0.7)
      return "it moves what it names from one place to another";
    if (sense === "remove" && !/^(?:clean|truncate$)/.test(lemma))
      return "it takes away what can be set again";
    if (lemma === "generate" && act.objectWords.some((word) => stays.has(word))) return "what it makes stays";
    if (
      lemma === "download" &&
      act.objectWords.some((word) => binary.has(word)) &&
      !returnsContent.test(tool.description)
    )
      return "what it downloads is saved";
    if (sense !== "write" || needsPlace.has(lemma)) return undefined;
    if (lemma === "apply" && thought.has(act.head)) return undefined;
    if (lemma === "make" && /^(?:request|requests|call|calls|query)$/.test(act.head)) return undefined;
    if (lemma === "select" && (act.head === "" || act.objectWords.includes("query"))) return undefined;
    if (lemma === "send" && /^(prompt|query|question)s?$/.test(act.head)) return undefined;
    if (
      isArithmetic(lemma, tool.parameters) ||
      (lemma === "add" && /^(?:numbers?|vectors?|matri(?:x|ces)|tensors?|fractions?)$/.test(act.head))
    )
      return undefined;
    if (/^(create|make|define|add)$/.test(lemma) && isOnlyReturned(act, tool)) return undefined;
    return "the verb creates or changes what it names";
  },
} satisfies ActSignal;
