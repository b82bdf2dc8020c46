import { quoteDescription, type Span } from "#risk/quote.ts";
import type { FactSignal } from "#risk/signal.ts";

/** Longer sentences are cut. */
const longestSentence = 300;
/** Further down, such words speak of modes and permissions. */
const farthest = 300;
/** `Read-only properties will result in an error`, `lists (read-only), kills`: said of a part, not of the tool. */
const ofAPart =
  /^(?: (?:and|or) [\w-]+)? (?:propert|field|attribute|column|value|user|role|permission|access|scope|token|key|replica|mode)|^\) ?[,;]/i;

/** `In read-only mode`, `unless writing is allowed`, `by default`: said of one case and not of every call. */
const ofACase =
  /^\W*in (?:read-?only|safe|default) mode\b|\b(?:unless|otherwise|by default|depending on|(?<!\b(?:fails?|errors?|rejected|refused|blocked|raised) )if)\b/i;
/** Where there is another mode, what is said of one holds for one. */
const otherMode = /\bread[-/ ]?write mode\b|\bwrite mode\b|\ballow[-_ ]?writes?\b|--?(?:read[-_])?write\b/i;
const sentenceEnd = /[.!?\n](?=\s|$)|[\n]/g;

/** `This tool is not read-only` */
const denied = /\b(?:not|isn't|never|no longer|non)[ -](?:an? |strictly )?$/i;

/** The sentence, or the line, that the span stands in. */
function sentenceAround(text: string, { start, end }: Span): string {
  const from = Math.max(0, start - longestSentence);
  let begin = from;
  for (const { index } of text.slice(from, start).matchAll(sentenceEnd)) begin = from + index + 1;
  const after = text.slice(end, end + longestSentence);
  const stop = after.search(/[.!?\n](?=\s|$)/);
  return text.slice(begin, stop < 0 ? end + longestSentence : end + stop);
}

/** True where the words hold for every call. */
const holdsAlways = (text: string, span: Span): boolean =>
  !denied.test(text.slice(Math.max(0, span.start - 20), span.start)) &&
  !otherMode.test(text) &&
  !ofACase.test(sentenceAround(text, span));

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
        (phrase) =>
          phrase.topic === "readOnly" &&
          phrase.end < farthest &&
          !ofAPart.test(description.slice(phrase.end, phrase.end + 40)) &&
          holdsAlways(description, phrase),
      ) ?? reading.phrases.find((phrase) => phrase.topic === "enforced" && holdsAlways(description, phrase));
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
