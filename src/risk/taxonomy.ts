/**
 * The words of the verdict. Their explanations for readers stand in `content/categories/*.md`
 * and `content/levels/*.md`; a test holds that files and tables match one to one.
 */

/** Categories, most consequential first: where several fit a tool, the first one wins. */
export const categories = ["Financial", "Destructive", "Execute", "Write", "Read"] as const;
export type Category = (typeof categories)[number];

/** Levels, mildest first. */
export const levels = ["low", "medium", "high", "critical"] as const;
export type Level = (typeof levels)[number];

/** What else one call can touch, whatever its category. */
export const flags = ["private", "untrusted", "external", "code", "secrets"] as const;
export type Flag = (typeof flags)[number];

/** Where a category starts before the tool's own evidence moves it. */
export const baseLevel = {
  Read: "low",
  Write: "medium",
  Execute: "high",
  Destructive: "critical",
  Financial: "critical",
} as const satisfies Record<Category, Level>;
