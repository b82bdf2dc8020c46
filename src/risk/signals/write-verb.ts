import type { ToolReading } from "#risk/reading.ts";
import type { ActSignal } from "#risk/signal.ts";
import { isAbout } from "#risk/server-reading.ts";
import { isArithmetic } from "#risk/signals/compute-verb.ts";
import { isHeadline, type Act } from "#risk/text/act.ts";
import { compileRules } from "#risk/text/object-rules.ts";
import { touches, wordSet } from "#risk/text/touches.ts";
import { takesOutOfText } from "#risk/text/takes-out.ts";
import type { Token } from "#risk/text/words.ts";
import { writeRules } from "#risk/words/write-objects.ts";

const rules = compileRules(writeRules);

const turns = wordSet("play draw discard use attack equip craft mulligan roll flip");

/** In a game nothing real is bought or used up, yet the game is another one afterwards. */
const plays = ({ verb, role, sure }: Act): boolean =>
  (role === "name" || role === "main") &&
  sure >= 0.7 &&
  verb.kind !== "past" &&
  (verb.sense === "pay" || turns.has(verb.lemma));

/** Read, unless a further word says where the result is kept. */
const needsPlace = wordSet("download export load pull");
const moves = wordSet("transfer swap bridge deposit withdraw charge");

const products =
  wordSet(`chart charts plot plots histogram heatmap visualization visualisation mnemonic uuid hash query
  queries boxplot wordcloud random`);
/** Of the products, those that are made up and not drawn. */
const madeUp = wordSet("mnemonic uuid hash random sql graphql cypher");
const dataKeys = wordSet(
  "data values labels series df text content rows points x y categories dataset csv json",
);

const listeners = wordSet("webhook callback topic");
/** `topicName`, `webhook_url`: where news are sent to. */
const notified = (words: readonly Token[]): boolean => listeners.has(words[0]?.text ?? "");

const creating = wordSet("create make define");

/** A chart drawn from data that the call brings along, or a value that is made up: nothing is left behind. */
function isOnlyReturned({ verb, objectWords }: Act, { parameters, acts }: ToolReading): boolean {
  if (!creating.has(verb.lemma) || objectWords.length > 4) return false;
  if (!objectWords.some((word) => products.has(word)) || objectWords.includes("saved")) return false;
  if (objectWords.some((word) => madeUp.has(word))) return true;
  const isToldOnly = acts.some(
    (act) => isHeadline(act) && (act.verb.sense === "compute" || act.verb.sense === "read"),
  );
  return isToldOnly || parameters.some(({ key }) => dataKeys.has(key));
}

const files =
  wordSet(`image images video videos audio pdf pdfs paper papers file files media picture pictures photo
  photos mp3 mp4 model dataset`);
const handsBack = /\b(?:returns?|base64|contents?|text)\b/i; // `returns the contents`

/** `Download the video`: saved, where nothing says that it is handed back. */
function isSaved({ verb, objectWords, head }: Act, { description, acts }: ToolReading): boolean {
  if (verb.lemma !== "download" || handsBack.test(description)) return false;
  if (objectWords.some((word) => files.has(word))) return true;
  // `Search for images and download them`
  return /^(?:it|them)?$/.test(head) && acts.some((act) => act.role === "main" && touches(act, "media"));
}

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
    if (kind === "past") return undefined;
    const rule = rules(act);
    if (rule !== undefined) return rule.because;
    if (isAbout(tool, "game") && plays(act)) return "it changes the state of a game";
    if (lemma === "rotate" && touches(act, "secret", "access")) return "it replaces a secret";
    if (lemma === "load" && act.into) return "it brings data in";
    if ((lemma === "watch" || lemma === "monitor") && tool.parameters.some(({ words }) => notified(words)))
      return "it has whoever is named told of each change";
    if (moves.has(lemma) && kind !== "noun" && act.sure >= 0.7)
      return "it moves what it names from one place to another";
    if (takesOutOfText(act, tool)) return undefined;
    if (sense === "remove") return "it takes away what can be set again";
    if (isSaved(act, tool)) return "what it downloads is saved";
    if (sense !== "write" || needsPlace.has(lemma)) return undefined;
    if (isArithmetic(act, tool.parameters) || isOnlyReturned(act, tool)) return undefined;
    return "the verb creates or changes what it names";
  },
} satisfies ActSignal;
