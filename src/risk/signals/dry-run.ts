import { quoteDescription, quoteName, quoteParameterName } from "#risk/quote.ts";
import type { FactSignal } from "#risk/signal.ts";
import { lookUpWord } from "#risk/words/lexicon.ts";

const switchKeys =
  /^(?:dry run|dryrun|simulate|preview|preview only|what if|whatif|validate only|check only)$/; // `dry run`

/** `Preview deletion of an ad`, `Previews what an update would change`: such a tool says first that it only shows. */
const opening = /^\W{0,3}previews?\b/i;
/** `delete_preview`: what is shown beforehand would change something. */
const changing = new Set(["write", "remove", "run", "pay"]);

/** It speaks for Read, and against what would happen without it. */
const parts = [
  { supports: "Read", weight: 2 },
  { supports: "Execute", weight: -6 },
  { supports: "Write", weight: -6 },
] as const;
/** Where the name itself says that it only shows, nothing is removed or paid either. */
const shownParts = [
  ...parts,
  { supports: "Destructive", weight: -6 },
  { supports: "Financial", weight: -6 },
] as const;

export const dryRun = {
  id: "dry-run",
  kind: "fact",
  title: "Only tries it out",
  summary: "The tool makes a dry run, or has a switch for one that is on unless the caller turns it off.",
  about: [
    "A dry run shows what would happen and does nothing. A tool that only makes dry runs is Read. A switch changes little, because the agent holds it; only where it is on by default does the level come down.",
  ],
  examples: [
    { tool: { name: "dry_run_query", description: "Performs a dry run of a query." }, quote: "dry_run" },
    {
      tool: { name: "ad_delete_preview", description: "Preview the deletion of one ad." },
      quote: "preview",
    },
    {
      tool: {
        name: "apply_plan",
        inputSchema: { type: "object", properties: { dry_run: { type: "boolean", default: true } } },
      },
      quote: "dry_run",
    },
    {
      tool: {
        name: "apply_plan",
        inputSchema: { type: "object", properties: { dry_run: { type: "boolean" } } },
      },
      quote: undefined,
    },
  ],
  find(reading) {
    const { nameWords, phrases, parameters, acts } = reading;
    const because = "a dry run changes nothing";
    const dry = nameWords.findIndex((word, at) => word.text === "dry" && nameWords[at + 1]?.text === "run");
    if (dry >= 0) {
      const span = { start: nameWords[dry]?.start ?? 0, end: nameWords[dry + 1]?.end ?? 0 };
      return parts.map((part) => quoteName(reading, span, { signal: "dry-run", because, ...part }));
    }
    const [word, before] = nameWords.toReversed();
    const shown = before && lookUpWord(before.text).verb?.sense;
    if (word?.text === "preview" && changing.has(shown ?? "") && opening.test(reading.description))
      return shownParts.map((part) => quoteName(reading, word, { signal: "dry-run", because, ...part }));
    const on = parameters.find(({ key, isDefaultTrue }) => isDefaultTrue && switchKeys.test(key));
    if (on !== undefined)
      return [
        quoteParameterName(on, {
          signal: "dry-run",
          supports: "level-down",
          weight: 1,
          because: "it only tries things out unless told otherwise",
        }),
      ];
    const main = acts.find(({ role }) => role === "main");
    const hit = phrases.find(
      ({ topic, start }) => topic === "dryRun" && main !== undefined && start <= main.objectEnd + 30,
    );
    if (hit === undefined || parameters.some(({ key }) => switchKeys.test(key))) return [];
    return parts.map((part) => quoteDescription(reading, hit, { signal: "dry-run", because, ...part }));
  },
} satisfies FactSignal;
