import type { ArgumentType, Condition, Scalar } from "#policy/condition.ts";
import type { SchemaArgument } from "#policy/schema-arguments.ts";
import type { ToolSubject } from "#risk/subject.ts";

/** A value that only the reader knows. */
export interface Placeholder {
  /** `FILL-IN-FOLDER`: what stands in the offered text until it is filled in. */
  readonly token: string;
  /** What to give, as a noun phrase: `the folder that the tool may touch`. */
  readonly ask: string;
  readonly kind: "text" | "number" | "list";
}

/** Kinds of offers, in the order in which they are shown. */
export type OfferId =
  | "path-below-folder"
  | "url-on-hosts"
  | "sql-reads"
  | "command-listed"
  | "amount-below"
  | "currency-listed"
  | "branch-not-default"
  | "recipient-in-domain"
  | "reason-given"
  | "switch-off"
  | "operation-does-not-remove";

/**
 * A rule for one argument that is offered beside the recommended one. It is not in force until a reader takes it, and
 * not complete until the placeholders are filled in: `fillOffer` makes its conditions.
 */
export interface ArgumentOffer {
  readonly id: OfferId;
  readonly argument: string;
  readonly type: ArgumentType;
  readonly optional: boolean;
  /** What it demands, as a whole sentence. */
  readonly sentence: string;
  /** What it does not stop, as a whole sentence. */
  readonly doesNotStop: string;
  readonly placeholders: readonly Placeholder[];
  /** For closed lists: the values that stay. */
  readonly values: readonly Scalar[];
}

/** What a reader has filled in, by the placeholder's token. */
export type Filled = ReadonlyMap<string, string | number | readonly string[]>;

/** One kind of argument rule: which arguments it fits, and what it demands of them. */
export interface OfferKind {
  readonly id: OfferId;
  fits(argument: SchemaArgument, tool: ToolSubject): boolean;
  sentence(name: string): string;
  readonly doesNotStop: string;
  readonly placeholders: readonly Placeholder[];
  conditions(offer: ArgumentOffer, filled: Filled): readonly Pick<Condition, "op" | "value">[];
}
