import { markup, type Markup } from "#components/template.ts";
import { categories, levels, type Category, type Level } from "#risk/taxonomy.ts";

const ofCategory = new Map(
  categories.map((category) => [
    category,
    markup`<span class="cat ${category.toLowerCase()}">${category}</span>`,
  ]),
);
const ofLevel = new Map(levels.map((level) => [level, markup`<span class="level ${level}">${level}</span>`]));

/** A category in its colour. */
export function categoryWord(category: Category): Markup | undefined {
  return ofCategory.get(category);
}

/** A level in its colour. */
export function levelWord(level: Level): Markup | undefined {
  return ofLevel.get(level);
}
