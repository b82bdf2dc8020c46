import { quoteDescription, quoteName, quoteParameterName } from "#risk/quote.ts";
import type { FactSignal } from "#risk/signal.ts";
import { changesThings, isHeadline, type Act } from "#risk/text/act.ts";
import { isTopLevel } from "#risk/text/parameters.ts";
import { wordSet } from "#risk/text/touches.ts";

/** Last words of the names of lists: `user ids`. */
const manyKeys =
  wordSet(`ids uids keys paths files names emails items records objects entities deletions users urls rows
  messages contacts inputs`);
/** A list that such a verb is given belongs to the one thing that it makes, unless its object is the list. */
const making = wordSet("create add make build generate register define schedule start open draw set");
const filterKeys = wordSet("filter where query condition selector pattern match criteria");
const manyWords = wordSet("all bulk batch many multiple mass everything");

/** Of the verbs that run things, those with which more things mean more harm. */
const endsMany = wordSet("stop restart reboot kill cancel abort shutdown");

function isManyOf(last: string, acts: readonly Act[]): boolean {
  if (!manyKeys.has(last)) return false;
  const headlines = acts.filter(isHeadline);
  return (
    !headlines.some((act) => making.has(act.verb.lemma)) ||
    headlines.some((act) => act.objectWords.includes(last))
  );
}

export const wideScope = {
  id: "wide-scope",
  kind: "fact",
  title: "Hits many things at once",
  summary:
    "One call can change or remove many things: all of a kind, a list of ids, or whatever a filter matches.",
  about: [
    "A mistake with one record is one mistake. A mistake with a filter is as large as the table. So the level goes up where one call reaches many things, and where the description speaks of production or of a whole account.",
    "Reading many things at once is no reason by itself.",
  ],
  examples: [
    { tool: { name: "batch_update_contacts", description: "Updates contacts." }, quote: "batch" },
    {
      tool: {
        name: "update_users",
        inputSchema: {
          type: "object",
          properties: { user_ids: { type: "array", items: { type: "string" } } },
        },
      },
      quote: "user_ids",
    },
    { tool: { name: "list_all_users" }, quote: undefined },
  ],
  find(reading) {
    const { acts, nameWords, parameters, phrases } = reading;
    if (!changesThings(acts)) return [];
    const runs = acts.some(
      ({ verb, role }) => role === "name" && verb.sense === "run" && !endsMany.has(verb.lemma),
    );
    if (runs) return [];
    const meaning = {
      signal: "wide-scope",
      supports: "level-up",
      weight: 1,
      because: "one call reaches many things",
    } as const;
    const named = nameWords.find(({ text }) => manyWords.has(text));
    if (named !== undefined) return [quoteName(reading, named, meaning)];
    const list = parameters.find(
      (parameter) =>
        isTopLevel(parameter) &&
        parameter.type === "array" &&
        isManyOf(parameter.words.at(-1)?.text ?? "", acts),
    );
    if (list !== undefined) return [quoteParameterName(list, meaning)];
    const removes = acts.some(({ verb, role }) => role !== "later" && verb.sense === "remove");
    const filter = removes ? parameters.find(({ key }) => filterKeys.has(key)) : undefined;
    if (filter !== undefined)
      return [
        quoteParameterName(filter, { ...meaning, because: "what it hits is whatever the filter matches" }),
      ];
    const hit = phrases.find(({ topic, start }) => topic === "wide" && start < 400);
    if (hit === undefined) return [];
    return [quoteDescription(reading, hit, { ...meaning, because: "it reaches further than one thing" })];
  },
} satisfies FactSignal;
