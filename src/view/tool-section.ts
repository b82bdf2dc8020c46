import type { ConfidenceBand } from "#risk/assessment.ts";
import type { Category, Level } from "#risk/taxonomy.ts";
import { toolWords } from "#store/first-words.ts";
import type { Store } from "#store/store.ts";
import { effectOf } from "#view/effect.ts";
import type { Prose } from "#view/prose.ts";
import { routes } from "#view/routes.ts";
import { toolContext } from "#view/tool-context.ts";
import { verdictOf } from "#view/verdict.ts";
import { whyItNeedsPolicy } from "#view/why.ts";

/** A tool as its server's page shows it where tools have no pages of their own: its page in short. */
export interface ToolSection {
  /** The section's id, to which addresses of the tool lead. */
  readonly slug: string;
  readonly name: string;
  readonly ownWords: string;
  readonly verdict: Prose;
  readonly category: Category;
  readonly categoryHref: string;
  readonly level: Level;
  readonly known: boolean;
  readonly band: ConfidenceBand;
  readonly effect: Prose;
  /** What the verdict rests on. */
  readonly evidence: Prose;
}

const ownWordsLength = 300;

/** The section of one tool. Throws where the store holds no such tool. */
export function toolSection(store: Store, server: string, slug: string): ToolSection {
  const context = toolContext(store, server, slug);
  const { tool, assessment, rule } = context;
  return {
    slug,
    name: tool.name,
    ownWords: toolWords(context.server, tool, ownWordsLength),
    verdict: verdictOf(assessment),
    category: assessment.category,
    categoryHref: routes.category(assessment.category),
    level: assessment.level,
    known: assessment.known,
    band: assessment.band,
    effect: effectOf(rule),
    evidence: whyItNeedsPolicy(context)[0] ?? [],
  };
}
