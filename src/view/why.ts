import { withArticle } from "#lib/plural.ts";
import { onceInARow } from "#lib/once-for-each.ts";
import type { Assessment, Evidence } from "#risk/assessment.ts";
import { writeDate } from "#view/dates.ts";
import { baseLevel, levels } from "#risk/taxonomy.ts";
import { code, joinProse, joinSentences, listInProse, say, type Inline, type Prose } from "#view/prose.ts";
import { stakesOf } from "#view/stakes.ts";
import { toneOf } from "#view/tone.ts";
import type { ToolContext } from "#view/tool-context.ts";

const namedReasons = 3;

/** *Why T needs a policy*: what the verdict rests on, what it means, and how sure it is; a paragraph each. */
export function whyItNeedsPolicy(context: ToolContext): readonly Prose[] {
  const { assessment, rule } = context;
  return [
    joinSentences([rests(context), levelStory(assessment)]),
    stakesOf(assessment, rule),
    reviewed(assessment),
    joinSentences([
      confidence(assessment),
      ...assessment.conflicts.map(({ sentence }): Prose => [{ mixed: sentence }]),
    ]),
    adviceToAuthor(assessment),
  ].filter((paragraph) => paragraph.length > 0);
}

function rests({ tool, assessment }: ToolContext): Prose {
  const name = code(tool.name);
  const reasons = reasonsOf(assessment);
  if (reasons.length === 0 && assessment.review) {
    return say`${name} is ${withArticle(assessment.category)} tool by the verdict of a person.`;
  }
  if (reasons.length === 0) {
    return say`Nothing in the definition of ${name} says what it does. Until it does, it counts as ${withArticle(assessment.category)} tool.`;
  }
  return say`${name} is judged ${withArticle(assessment.category)} tool ${reasons}.`;
}

/** Why a tool is of its category: `because the verb removes (“wipe” in the name)`; empty where nothing says so. */
export const reasonsOf = onceInARow((assessment: Assessment): Prose => {
  const groups = [...Map.groupBy(mainReasons(assessment), ({ because }) => because)];
  return joinProse(
    groups.map(([because, group], index) => {
      const before = index === 0 ? "" : index === groups.length - 1 ? ", and " : ", ";
      return say`${before}because ${{ mixed: because }} (${listInProse(places(group))})`;
    }),
  );
});

/** Each place with all that is quoted from it: `“move” and “copy” in the description`, `the hint readOnlyHint`. */
function places(group: readonly Evidence[]): readonly Prose[] {
  const byPlace = Map.groupBy(group, ({ where, path }) => `${where} ${path}`);
  return [...byPlace.values()].flatMap((quoted) => {
    const [first] = quoted;
    if (first === undefined) return [];
    if (quoted.every(isWholePlace)) return [placeOf(first)];
    return [say`${listInProse(quoted.map(quoteOf))} in ${placeOf(first)}`];
  });
}

/** Whether a quote is the name of the place that it stands in, which would be said twice. */
function isWholePlace({ where, path, part = "name", quote }: Evidence): boolean {
  switch (where) {
    case "annotation":
    case "sibling":
      return quote === path;
    case "parameter":
      return (
        part === "name" &&
        path
          .split(".")
          .at(-1)
          ?.replace(/(?:\[\])+$/, "") === quote
      );
    case "name":
    case "title":
    case "description":
    case "server":
      return false;
  }
}

/** The strongest words for the category, each once. */
function mainReasons({ evidence, category }: Assessment): readonly Evidence[] {
  const seen = new Set<string>();
  return evidence
    .filter(({ supports, weight }) => supports === category && weight > 0)
    .toSorted((a, b) => b.weight - a.weight)
    .filter(({ because, quote }) => {
      const key = `${because}\n${quote.toLowerCase()}`;
      return !seen.has(key) && seen.add(key);
    })
    .slice(0, namedReasons);
}

function quoteOf(evidence: Evidence): Inline {
  return { quote: evidence.quote, tone: toneOf(evidence) };
}

/** Where a quote stands: `the name`, `the parameter force`. */
function placeOf({ where, path }: Pick<Evidence, "where" | "path">): Prose {
  switch (where) {
    case "name":
    case "title":
    case "description":
      return [`the ${where}`];
    case "parameter":
      return say`the parameter ${code(path)}`;
    case "annotation":
      return say`the hint ${code(path)}`;
    case "sibling":
      return say`the neighbouring tool ${code(path)}`;
    case "server":
      return [`the server's ${path === "" ? "definition" : path}`];
  }
}

/** The end of a sentence about a tool at its category's own level. */
function whyItStays({ level, evidence }: Assessment): string {
  const pulls = new Set(evidence.map(({ supports }) => supports));
  if (pulls.has("level-up") && level === "critical") return ", and there is none above it.";
  if (pulls.has("level-up") || pulls.has("level-down"))
    return ", and what speaks for another level is not enough to move it.";
  return ", and nothing in the definition moves it.";
}

/** How the level came about, from the category's base on. */
export const levelStory = onceInARow((assessment: Assessment): Prose => {
  const { category, level: final, levelSteps } = assessment;
  const base = baseLevel[category];
  let at: (typeof levels)[number] = base;
  const moves: Prose[] = [];
  for (const { to, because } of levelSteps) {
    if (to === at) continue;
    moves.push(
      say`${levels.indexOf(to) > levels.indexOf(at) ? "goes up" : "comes down"} to ${to} because ${{ mixed: because }}`,
    );
    at = to;
  }
  const start = `${category} tools start at the level ${base}`;
  if (moves.length === 0)
    return final === base ? [`${start}${whyItStays(assessment)}`] : [`${start}; this one is at ${final}.`];
  return say`${start}; this one ${listInProse(moves)}.`;
});

function confidence({ confidence: share, band }: Assessment): Prose {
  // What is wrong is counted: “low” and “86 of a hundred are right” would sound like a contradiction.
  const wrong = Math.round((1 - share) * 100);
  return say`Confidence is ${band}: of a hundred verdicts with evidence like this, about ${String(wrong)} turn out to be wrong.`;
}

/** What the definition lacks, said to those who can mend it; empty where it lacks nothing. */
function adviceToAuthor({ missing }: Assessment): Prose {
  if (missing.length === 0) return [];
  return joinSentences([
    say`If you maintain this tool, a fuller definition makes the verdict surer.`,
    ...missing.map((mixed): Prose => [{ mixed }]),
  ]);
}

/** A person's verdict over the program's, with both; empty where nobody has reviewed the tool. */
function reviewed({ review, classifier }: Assessment): Prose {
  if (!review) return [];
  const { reviewer, date, expires, reason } = review;
  return joinSentences([
    say`${{ mixed: reviewer }} reviewed the verdict on ${writeDate(date)}, and the review holds until ${writeDate(expires)}.`,
    [{ mixed: reason }],
    classifier
      ? say`The program alone judges it ${withArticle(classifier.category)} tool of the level ${classifier.level}.`
      : [],
  ]);
}
