import type { Evidence } from "#risk/assessment.ts";
import type { ToolReading } from "#risk/reading.ts";
import type { ToolSubject } from "#risk/subject.ts";
import type { Category } from "#risk/taxonomy.ts";
import type { Act } from "#risk/text/act.ts";

/** A tool on which a signal is shown at work; a test holds that it comes out as said. */
export interface SignalExample {
  readonly tool: ToolSubject;
  /** The server, where it matters. */
  readonly server?: { readonly name: string; readonly description?: string };
  readonly siblings?: readonly ToolSubject[];
  /** The words that the signal quotes; undefined where it must find nothing. */
  readonly quote: string | undefined;
}

/** What the page of a signal is made from. */
interface SignalPage {
  /** Permanent: it is a part of the URL `/signals/<id>/` and of stored evidence. */
  readonly id: string;
  readonly title: string;
  /** One sentence: what it looks for. */
  readonly summary: string;
  /** Paragraphs: why it counts, and where its limits are. */
  readonly about: readonly string[];
  readonly examples: readonly SignalExample[];
}

/**
 * Explains what one verb with its object amounts to. The signals are asked in the order of `signals.ts`; the first
 * that answers takes the act, and no other sees it.
 */
export interface ActSignal extends SignalPage {
  readonly kind: "act";
  readonly supports: Category;
  /** The only verbs, in their base form, that it may claim; absent where any may be. Others are not asked about. */
  readonly verbs?: ReadonlySet<string>;
  /** What is quoted of a name: the verb, where it alone counts, or the verb with its object. */
  readonly inNames: "verb" | "phrase";
  /** A clause that says why the act counts ("the verb removes things"), or undefined where it is another's. */
  claim(act: Act, tool: ToolReading): string | undefined;
}

/** Finds facts of another kind: parameters, phrases, hints, siblings. */
export interface FactSignal extends SignalPage {
  readonly kind: "fact";
  find(tool: ToolReading): readonly Evidence[];
}

export type Signal = ActSignal | FactSignal;
