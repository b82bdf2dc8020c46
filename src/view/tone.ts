import type { Evidence } from "#risk/assessment.ts";
import { categories, flags } from "#risk/taxonomy.ts";

/** What a mark means, for its colour: a category, a flag, or a step of the level. A class of `styles/tokens.css`. */
export type Tone = "read" | "write" | "execute" | "destructive" | "financial" | "flag" | "up" | "down";

/** The tone in which a quote is marked. */
export function toneOf({ supports, weight }: Pick<Evidence, "supports" | "weight">): Tone {
  if (supports === "level-up") return "up";
  if (supports === "level-down" || weight < 0) return "down";
  const category = categories.find((known) => known === supports);
  return category ? (category.toLowerCase() as Lowercase<typeof category>) : "flag";
}

/** What the quote speaks for, to stand after its reason. */
export function describeSupport({ supports, weight }: Pick<Evidence, "supports" | "weight">): string {
  if (supports === "level-up") return "raises the level";
  if (supports === "level-down") return "lowers the level";
  const against = weight < 0;
  const flag = flags.find((known) => known === supports);
  if (flag) return against ? `speaks against the flag ${flag}` : `sets the flag ${flag}`;
  return against ? `speaks against ${supports}` : `speaks for ${supports}`;
}
