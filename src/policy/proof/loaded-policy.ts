import type { ToolCall } from "#policy/evaluate.ts";
import type { PolicyTarget } from "#policy/format.ts";
import type { Outcome } from "#policy/vectors.ts";
import type { ToolSubject } from "#risk/subject.ts";

/** What a document says of a call; `untouched` where it says nothing and something else decides. */
export type Answer = Outcome | "untouched";

/** A printed policy, read back and put in force by the format's own engine or by one of ours. */
export interface LoadedPolicy {
  /** What parsers read, to be compared with what was printed: one entry for each way of reading. */
  readonly readings: readonly Reading[];
  /** Decides calls in the order in which they are made; `now` in milliseconds. */
  decide(call: ToolCall, now: number): Answer;
  /** Whether the agent sees the tool. */
  shows(tool: string): boolean;
}

/** A text as a parser took it. */
export interface Reading {
  readonly by: string;
  readonly value: unknown;
  /** The reader takes every scalar for a text. */
  readonly textOnly?: boolean;
}

/** What a loader is given beside the text. */
export interface LoadContext {
  readonly target: PolicyTarget;
  readonly tools: readonly ToolSubject[];
}

/** Reads a text that we printed; throws where it is not exactly of the kind that we print. */
export type LoadPolicy = (text: string, context: LoadContext) => LoadedPolicy;
