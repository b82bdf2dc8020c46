import type { Category, Flag, Level } from "#risk/taxonomy.ts";

/** The part of a tool's definition that a quote was taken from. */
export const places = [
  "name",
  "title",
  "description",
  "parameter",
  "annotation",
  "sibling",
  "server",
] as const;
export type Place = (typeof places)[number];

/** One reason for the verdict, with the very words that it rests on. */
export interface Evidence {
  /** Id of the signal that found it; its page is `/signals/<id>/`. */
  readonly signal: string;
  readonly where: Place;
  /**
   * What within the place. Parameter: the dotted path of the property (`options.force`, `items[].url`).
   * Annotation: the hint's name. Sibling: the other tool's name. Server: `name`, `description` or `instructions`.
   * Otherwise empty.
   */
  readonly path: string;
  /** Exact slice `text.slice(start, end)` of the quoted string, UTF-16 offsets as in JavaScript. */
  readonly quote: string;
  readonly start: number;
  readonly end: number;
  /**
   * Which string of a parameter is quoted: its name, its description or one value of its `enum`.
   * Absent outside parameters.
   */
  readonly part?: "name" | "description" | "enum" | "default" | "type";
  /** What it speaks for. */
  readonly supports: Category | Flag | "level-up" | "level-down";
  /** Strength, in the units of `src/risk/weights.ts`; negative speaks against. */
  readonly weight: number;
  /** One clause that says why these words count, e.g. "the name's verb removes things". */
  readonly because: string;
}

/** A hint that says otherwise than the words. It is shown and never lowers the verdict. */
export interface Conflict {
  readonly id: string;
  /** One whole sentence for a reader. */
  readonly sentence: string;
  readonly evidence: readonly Evidence[];
}

/** One step of the level, from the category's base on. */
export interface LevelStep {
  readonly to: Level;
  readonly because: string;
}

export type ConfidenceBand = "high" | "medium" | "low";

/** A person's verdict over the classifier's, from `content/reviews/<server>.yaml`. */
export interface Review {
  readonly category?: Category;
  readonly level?: Level;
  readonly reason: string;
  readonly reviewer: string;
  /** ISO dates, `YYYY-MM-DD`. */
  readonly date: string;
  readonly expires: string;
  /** SHA-256 of the definition that was judged, as `Tool.digest` has it. */
  readonly digest?: string;
}

/** The verdict on one tool. */
export interface Assessment {
  readonly tool: string;
  readonly category: Category;
  readonly level: Level;
  /** 0–1: the share of tools with this much evidence whose category is right, as measured on labelled tools. */
  readonly confidence: number;
  readonly band: ConfidenceBand;
  /** False where nothing in the definition tells what the tool does; the page then says "unknown" beside the category. */
  readonly known: boolean;
  readonly flags: readonly Flag[];
  readonly levelSteps: readonly LevelStep[];
  readonly evidence: readonly Evidence[];
  readonly conflicts: readonly Conflict[];
  /** What the definition lacks, each a whole sentence that tells the author how to mend it. */
  readonly missing: readonly string[];
  /** Name of a tool of the same server that undoes what this one does. */
  readonly undoneBy?: string;
  readonly review?: Review;
  /** The classifier's own verdict, present where a review overruled it. */
  readonly classifier?: { readonly category: Category; readonly level: Level };
}
