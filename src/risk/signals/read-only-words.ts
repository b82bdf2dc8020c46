import { quoteDescription } from "#risk/quote.ts";
import type { FactSignal } from "#risk/signal.ts";

/** Further down, such words speak of modes and permissions. */
const farthest = 300;
/** `Read-only properties will result in an error`: said of a part, not of the tool. */
const ofAPart =
  /^(?: (?:and|or) [\w-]+)? (?:propert|field|attribute|column|value|user|role|permission|access|scope|token|key|replica|mode)/i;

export const readOnlyWords = {
  id: "read-only-words",
  kind: "fact",
  title: "Says that it changes nothing",
  summary: "The description says that the tool is read-only, or that it does not modify or execute anything.",
  about: [
    "Such a sentence is a promise by the author, not a proof. It speaks for Read where the verb alone would leave it open (“execute a read-only query”), and it never outweighs a verb that plainly removes or pays.",
  ],
  examples: [
    { tool: { name: "run_query", description: "Runs a read-only query." }, quote: "read-only" },
    { tool: { name: "run_query", description: "Runs a query." }, quote: undefined },
  ],
  find(reading) {
    const { description } = reading;
    const hit =
      reading.phrases.find(
        ({ topic, end }) =>
          topic === "readOnly" && end < farthest && !ofAPart.test(description.slice(end, end + 40)),
      ) ?? reading.phrases.find(({ topic }) => topic === "enforced");
    if (hit === undefined) return [];
    const main = reading.acts.find((act) => act.role === "main");
    // Reading code is no longer a promise that anybody can keep.
    const runsCode = reading.parameters.some(({ key }) => /(?:^| )(?:code|script|command)$/.test(key));
    const writes =
      (main?.verb.sense === "write" && main.verb.lemma !== "select") || main?.verb.sense === "remove";
    const meaning = { signal: "read-only-words", because: "the author says that nothing is changed" };
    return [
      quoteDescription(reading, hit, { ...meaning, supports: "Read", weight: 2 }),
      ...(writes ? [] : (["Execute", "Write"] as const)).map((supports) =>
        quoteDescription(reading, hit, { ...meaning, supports, weight: runsCode ? -5 : -9 }),
      ),
    ];
  },
} satisfies FactSignal;
