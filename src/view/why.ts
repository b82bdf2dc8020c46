import { withArticle } from "#lib/plural.ts";
import type { Assessment, Evidence } from "#risk/assessment.ts";
import { baseLevel, levels, type Category } from "#risk/taxonomy.ts";
import { code, joinProse, joinSentences, listInProse, say, type Inline, type Prose } from "#view/prose.ts";
import { toneOf } from "#view/tone.ts";
import type { ToolContext } from "#view/tool-context.ts";

const namedReasons = 3;

/** *Why T needs a policy*: what the verdict rests on, what it means, and how sure it is; a paragraph each. */
export function whyItNeedsPolicy(context: ToolContext): readonly Prose[] {
  const { assessment } = context;
  return [
    joinSentences([rests(context), levelStory(assessment)]),
    joinSentences([stakes[assessment.category], ...flagStakes(assessment)]),
    joinSentences([confidence(assessment), ...assessment.conflicts.map(({ sentence }) => [sentence])]),
  ].filter((paragraph) => paragraph.length > 0);
}

function rests({ tool, assessment }: ToolContext): Prose {
  const name = code(tool.name);
  const reasons = reasonsOf(assessment);
  if (reasons.length === 0) {
    return say`Nothing in the definition of ${name} says what it does. Until it does, it counts as ${withArticle(assessment.category)} tool.`;
  }
  return say`${name} is judged ${withArticle(assessment.category)} tool on ${reasons}.`;
}

/** The words that decided the category, each with its place and why it counts; empty where there are none. */
export function reasonsOf(assessment: Assessment): Prose {
  const groups = [...Map.groupBy(mainReasons(assessment), ({ because }) => because)];
  return joinProse(
    groups.map(([because, group], index) => {
      const before = index === 0 ? "" : index === groups.length - 1 ? "; and on " : "; on ";
      return say`${before}${listInProse(group.map(quoteAndPlace))}, because ${because}`;
    }),
  );
}

function quoteAndPlace(evidence: Evidence): Prose {
  return say`${quoteOf(evidence)} ${placeOf(evidence)}`;
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

/** Where a quote stands: `in the name`, `in the parameter force`. */
export function placeOf({ where, path }: Pick<Evidence, "where" | "path">): Prose {
  switch (where) {
    case "name":
    case "title":
    case "description":
      return [`in the ${where}`];
    case "parameter":
      return say`in the parameter ${code(path)}`;
    case "annotation":
      return say`in the hint ${code(path)}`;
    case "sibling":
      return say`in the neighbouring tool ${code(path)}`;
    case "server":
      return [`in the server's ${path === "" ? "definition" : path}`];
  }
}

/** How the level came about, from the category's base on. */
export function levelStory({ category, level: final, levelSteps }: Assessment): Prose {
  const base = baseLevel[category];
  let at: (typeof levels)[number] = base;
  const moves: Prose[] = [];
  for (const { to, because } of levelSteps) {
    if (to === at) continue;
    moves.push(
      say`${levels.indexOf(to) > levels.indexOf(at) ? "goes up" : "comes down"} to ${to} because ${because}`,
    );
    at = to;
  }
  if (moves.length === 0) {
    return final === base
      ? say`${category} tools start at the level ${base}, and nothing in the definition moves it.`
      : say`${category} tools start at the level ${base}; this one is at ${final}.`;
  }
  return say`${category} tools start at the level ${base}; this one ${listInProse(moves)}.`;
}

/** What is at stake when an agent calls it unasked. */
const stakes: Readonly<Record<Category, Prose>> = {
  Read: say`A call changes nothing, so the rule lets it through; what the policy adds is that every tool it does not name stays out of reach.`,
  Write: say`An agent in a loop, or one that follows an instruction hidden in what it reads, repeats such a call as fast as the server answers. A cap bounds the damage until somebody looks.`,
  Execute: say`What one call does is decided by its arguments, and an agent takes them from whatever it has read. A cap bounds how often that happens, not what happens.`,
  Destructive: say`What one call removes is gone before anybody looks, so the decision has to be made before the call.`,
  Financial: say`A payment or an obligation is seldom taken back by another call, so a person decides before it is made, not after.`,
};

function flagStakes({ flags, category }: Assessment): readonly Prose[] {
  const has = (flag: Assessment["flags"][number]): boolean => flags.includes(flag);
  return [
    has("private") && has("external")
      ? say`It can both reach private data and send data out: one injected instruction is enough to leak it.`
      : has("private") && category === "Read"
        ? say`Beside a tool that can send data out, what it returns can leave.`
        : [],
    has("untrusted")
      ? say`Text of strangers reaches the agent through it, and with it their instructions.`
      : [],
    has("secrets") ? say`Credentials that an agent has seen can turn up in any later call.` : [],
    has("code") ? say`Free text that is run can do what no list of tools allows.` : [],
  ];
}

function confidence({ confidence: share, band, missing, review }: Assessment): Prose {
  if (review) return say`A person has reviewed the verdict: ${review.reason}`;
  const percent = Math.round(share * 100);
  return joinSentences([
    say`Confidence is ${band}: of a hundred tools with this much evidence, about ${String(percent)} are in the category that they are given.`,
    ...missing.map((sentence): Prose => [sentence]),
  ]);
}
