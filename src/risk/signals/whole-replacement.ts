import type { Evidence } from "#risk/assessment.ts";
import { findIn, quoteDescription, quoteParameterName, quoteParameterValue, type Span } from "#risk/quote.ts";
import type { ToolReading } from "#risk/reading.ts";
import { isAbout } from "#risk/server-reading.ts";
import type { FactSignal } from "#risk/signal.ts";
import { isHeadline, type Act } from "#risk/text/act.ts";
import { isTopLevel } from "#risk/text/parameters.ts";
import { isOf, wordSet } from "#risk/text/touches.ts";

/** Further down, such words speak of one argument. */
const farthest = 500;
const denies = /\b(?:not|never|without|no|won't|doesn't|unless|if)\b[^.]{0,20}$/i; // `does not replace existing`

/** `all data is lost`, `existing files will be deleted` */
const losesAll =
  /\b(?:all|any|existing|current|previous) (?:\w+ ){0,2}(?:data|files|contents?|records|changes|state)\b(?: \w+){0,4} (?:is|are|will be|gets?|be) (?:\w+ )?(?:lost|erased|wiped|deleted|destroyed|overwritten)\b/i;
const mayLose = /lost|erased|wiped|deleted|destroyed|overwritten/;

/** The words that say what a change costs. */
function findLoss({ description }: ToolReading): Span | undefined {
  const text = description.slice(0, farthest);
  if (!mayLose.test(text)) return undefined;
  const span = findIn(text, losesAll);
  return span === undefined || denies.test(text.slice(Math.max(0, span.start - 30), span.start))
    ? undefined
    : span;
}

/** `truncate first`, `drop existing`: a switch that empties what is there before something is put into it. */
const emptiesFirst =
  /^(?:(?:truncate|wipe)(?: (?!text|output|content|lines|length|long|results?|response).*)?|(?:drop|delete|remove|clear|purge|erase) (?:first|existing|target|before|old|previous|table|tables|all|source|destination|dest)(?: .*)?)$/;

/** `overwrite`, `replace_content`: one of the ways in which it writes leaves nothing of what was there. */
const writesOver = /^(?:overwrite|rewrite|truncate|replace[-_ ]?(?:all|content|everything|file))$/i;
/** `Write mode ('overwrite' or 'append')` */
const namesOver =
  /\b(?:mode|type|strategy)\b[^.\n]{0,80}['"`]?\b(?:overwrite|rewrite)\b['"`]?[^.\n]{0,20}\bappend\b/i;
const modeKeys = wordSet("mode type strategy");
const putting = wordSet("write save update put");

/** The way of writing that the caller may choose, by a list of values or by what is said of the parameter. */
function findWritingOver(reading: ToolReading): Evidence | undefined {
  const { acts, parameters, description } = reading;
  if (!acts.some((act) => isHeadline(act) && putting.has(act.verb.lemma))) return undefined;
  const meaning = {
    signal: "whole-replacement",
    supports: "Destructive",
    weight: 2,
    because: "in one of its modes it writes over all that was there",
  } as const;
  for (const parameter of parameters) {
    if (!isTopLevel(parameter) || !modeKeys.has(parameter.words.at(-1)?.text ?? "")) continue;
    const value = parameter.values.find((one) => writesOver.test(one));
    if (value !== undefined) return quoteParameterValue(parameter, value, meaning);
    const said = `mode ${parameter.description.slice(0, 200)}`;
    const told = namesOver.test(said) || namesOver.test(description.slice(0, 1000));
    if (parameter.values.length === 0 && told) return quoteParameterName(parameter, meaning);
  }
  return undefined;
}

const sets = (act: Act): boolean =>
  isHeadline(act) && act.sure >= 0.7 && (act.verb.sense === "write" || act.verb.sense === "run");

export const wholeReplacement = {
  id: "whole-replacement",
  kind: "fact",
  title: "Replaces the whole of what is there",
  summary: "The description says that what was there is overwritten or replaced as a whole.",
  about: [
    "An update that replaces a thing as a whole removes whatever the caller leaves out, and what was there before is gone. That is as good as a deletion followed by a creation, so it counts as Destructive, unless the definition speaks of a part only.",
    "Where the words deny it, or speak of the view of a browser or a device, the signal stays silent.",
  ],
  examples: [
    {
      tool: {
        name: "set_rules",
        description: "Sets the rules of a list. This replaces all existing rules.",
      },
      quote: "replaces all",
    },
    {
      tool: { name: "set_rules", description: "Adds rules. It does not replace existing ones." },
      quote: undefined,
    },
    { tool: { name: "set_rule", description: "Sets a rule." }, quote: undefined },
  ],
  find(reading) {
    const { acts, phrases, description } = reading;
    if (isAbout(reading, "browser", "device", "game")) return [];
    const loss = acts.some(sets) ? findLoss(reading) : undefined;
    if (loss !== undefined)
      return [
        quoteDescription(reading, loss, {
          signal: "whole-replacement",
          supports: "Destructive",
          weight: 2,
          because: "its author says that what is there is lost",
        }),
      ];
    const changes = acts.some((act) => isHeadline(act) && act.sure >= 0.7 && act.verb.sense === "write");
    // To set the labels or the members anew loses nothing that one more call would not bring back.
    const isBond = acts.some((act) => isHeadline(act) && isOf(act, "bond", "mark"));
    if (!changes || isBond) return [];
    const because = "what was there before is overwritten as a whole";
    const over = findWritingOver(reading);
    if (over !== undefined) return [over];
    const empties = reading.parameters.find(
      ({ key, type }) => (type === "boolean" || type === "") && emptiesFirst.test(key),
    );
    if (empties !== undefined)
      return [
        quoteParameterName(empties, {
          signal: "whole-replacement",
          supports: "Destructive",
          weight: 2,
          because: "the caller may have it emptied first",
        }),
      ];
    const hit = phrases.find(
      ({ topic, start }) =>
        topic === "replaced" &&
        start < farthest &&
        !denies.test(description.slice(Math.max(0, start - 30), start)),
    );
    if (hit === undefined) return [];
    return [
      quoteDescription(reading, hit, {
        signal: "whole-replacement",
        supports: "Destructive",
        weight: 2,
        because,
      }),
    ];
  },
} satisfies FactSignal;
