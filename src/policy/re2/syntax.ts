/** Whether one code point is taken. */
export type CharTest = (codePoint: number) => boolean;

/** Places that take no character. `end` is the end of the text, with or without a line break before it. */
export type Assertion = "begin" | "end" | "beginLine" | "endLine" | "word" | "notWord";

/** A parsed pattern. Groups leave no trace: only whether a text matches is ever asked. */
export type Re2Node =
  | { readonly kind: "empty" }
  | { readonly kind: "char"; readonly test: CharTest }
  | { readonly kind: "assert"; readonly at: Assertion }
  | { readonly kind: "cat"; readonly items: readonly Re2Node[] }
  | { readonly kind: "alt"; readonly items: readonly Re2Node[] }
  | { readonly kind: "repeat"; readonly item: Re2Node; readonly min: number; readonly max: number };

/** The pattern is not one that RE2 takes. The message is a clause: `a group is not closed`. */
export class Re2Error extends Error {
  override name = "Re2Error";
}

/** Flags of RE2: ignore case, `^ $` at lines, `.` takes line breaks. */
export interface Re2Flags {
  readonly i: boolean;
  readonly m: boolean;
  readonly s: boolean;
}
