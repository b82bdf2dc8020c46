/** `error`: something of the catalogue is not built. `warning`: it is built, but not as written. `note`: worth knowing. */
export type Severity = "error" | "warning" | "note";

/** Something wrong with the input, for the person who can mend it. A wrong program throws instead. */
export interface Problem {
  /** Permanent; listed in `problems.ts`. */
  readonly id: string;
  readonly severity: Severity;
  /** As the user gave it or found below it. */
  readonly path: string;
  /** 1-based; column in UTF-16 units. */
  readonly line: number;
  readonly column: number;
  /** What is wrong and why: one sentence. */
  readonly message: string;
  /** What to do: one sentence. */
  readonly tip: string;
  /** How many servers and tools are not built because of it. */
  readonly leftOut?: { readonly servers: number; readonly tools: number };
}
