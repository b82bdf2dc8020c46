import type { Evidence } from "#risk/assessment.ts";
import { categories, type Category } from "#risk/taxonomy.ts";
import { actWeights, thresholds } from "#risk/weights.ts";

/** What speaks for each category, added up. */
export type Sums = Readonly<Record<Category, number>>;

const ofCategories: ReadonlySet<string> = new Set(categories);

export function isCategory(supports: Evidence["supports"]): supports is Category {
  return ofCategories.has(supports);
}

/** The weights of each category, added up. Further sentences are one voice a category, however many there are. */
export function addUp(evidence: readonly Evidence[]): Sums {
  const sums = { Financial: 0, Destructive: 0, Execute: 0, Write: 0, Read: 0 };
  const heard: Category[] = [];
  for (const { supports, weight, where } of evidence) {
    if (!isCategory(supports)) continue;
    if (where === "description" && weight > 0 && weight <= actWeights.later) {
      if (heard.includes(supports)) continue;
      heard.push(supports);
    }
    sums[supports] += weight;
  }
  return sums;
}

/** The most consequential category that has enough behind it; Read is what remains. */
export function chooseCategory(sums: Sums): Category {
  return categories.find((name) => name !== "Read" && sums[name] >= thresholds[name]) ?? "Read";
}
