import type { Category, Level } from "#risk/taxonomy.ts";

/** A count for each category or level; absent means none. */
export type CountsByCategory = Readonly<Record<Category, number>>;
export type CountsByLevel = Readonly<Record<Level, number>>;

/** What a list or a cross-link shows of a tool. */
export interface ToolSummary {
  /** The server's slug. */
  readonly server: string;
  readonly serverName: string;
  readonly name: string;
  readonly slug: string;
  readonly category: Category;
  readonly level: Level;
  /** The first sentence of its description, at most 160 characters; empty where there is none. */
  readonly summary: string;
}

/** What a list shows of a server. */
export interface ServerSummary {
  readonly slug: string;
  readonly name: string;
  readonly publisher: string | undefined;
  readonly official: boolean;
  /** At most 200 characters. */
  readonly summary: string;
  readonly tags: readonly string[];
  /** When its definitions were read, `YYYY-MM-DD`. */
  readonly date: string | undefined;
  readonly tools: number;
  readonly byCategory: CountsByCategory;
  readonly byLevel: CountsByLevel;
}

/** A name that tools of several servers have. */
export interface SharedName {
  readonly name: string;
  readonly servers: number;
}

/** How many tools of one name have a verdict. */
export interface VerdictCount {
  readonly category: Category;
  readonly level: Level;
  readonly tools: number;
}

/** A word by which servers are found, as their records have it. */
export interface TagSummary {
  readonly tag: string;
  readonly servers: number;
}

/** The tools that an attack abuses. */
export interface AttackedTools {
  readonly tools: number;
  /** Up to eight of them, at most one a server, chosen by their places on the ring. */
  readonly examples: readonly ToolSummary[];
}

/** Counts over the whole catalogue. */
export interface Totals {
  readonly servers: number;
  readonly tools: number;
  readonly byCategory: CountsByCategory;
  readonly byLevel: CountsByLevel;
  readonly byCategoryAndLevel: Readonly<Record<Category, CountsByLevel>>;
  /** Servers and tools that the input holds and the site does not; each is reported as a problem. */
  readonly leftOut: { readonly servers: number; readonly tools: number };
  /** The newest date on which a record was read, `YYYY-MM-DD`; the site's date, so that a build does not depend on the clock. */
  readonly newest: string | undefined;
}
