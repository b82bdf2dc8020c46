import type { AttackRecord } from "#view/attack-record.ts";
import { attackFits, type AttackSurface } from "#view/attack-fits.ts";
import { routes } from "#view/routes.ts";

/** An attack as its file says it. */
export interface Attack {
  /** Name of the file in `content/attacks`, without its ending. */
  readonly slug: string;
  readonly record: AttackRecord;
}

/** An attack as a list or a cross-link shows it. */
export interface AttackLink {
  readonly href: string;
  readonly title: string;
  readonly summary: string;
}

/** Fits nearly every tool, so that any other attack says more of one. */
const leastSpecific = "runaway-tool-loop";

/** The attacks that abuse what a tool can do, the most specific and best proved first. */
export function attacksOn(attacks: readonly Attack[], tool: AttackSurface): readonly Attack[] {
  return attacks.filter(({ record }) => attackFits(record, tool)).toSorted(byWeight);
}

/** The attacks that need a tool of this category and no other. */
export function attacksOfCategory(
  attacks: readonly Attack[],
  category: AttackSurface["category"],
): readonly Attack[] {
  return attacks
    .filter(({ record: { needs } }) => needs.scope === "tool" && needs.categories.includes(category))
    .toSorted(byWeight);
}

export function attackLink({ slug, record: { title, summary } }: Attack): AttackLink {
  return { href: routes.attack(slug), title, summary };
}

function byWeight(a: Attack, b: Attack): number {
  return weightOf(b) - weightOf(a) || (a.slug < b.slug ? -1 : 1);
}

/** How much an attack asks of a tool: what asks for more says more of those that it fits. */
function weightOf({ slug, record: { needs, grade } }: Attack): number {
  if (slug === leastSpecific) return -1;
  const flags = needs.flags.length === 0 ? 0 : needs.flagMatch === "all" ? 4 : 3;
  const single = needs.categories.length === 1 ? 4 : 0;
  const words = needs.parameters.length > 0 ? 4 : 0;
  return flags + single + words + (grade === "verified" ? 2 : grade === "partial" ? 1 : 0);
}
