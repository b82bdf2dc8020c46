/** What a condition can ask of an argument; the words of policy.json and of Intercept alike. */
export const operators = [
  "eq",
  "neq",
  "lt",
  "lte",
  "gt",
  "gte",
  "in",
  "not_in",
  "exists",
  "regex",
  "contains",
] as const;
export type Operator = (typeof operators)[number];

export type Scalar = string | number | boolean;

/** JSON types that a parameter's schema may name, as far as a format needs to know them. */
export type ArgumentType = "string" | "integer" | "number" | "boolean" | "unknown";

/** Something that must hold for a call to pass. */
export interface Condition {
  /** `args.<field>`; dots descend into objects. */
  readonly path: string;
  readonly op: Operator;
  /**
   * `lt lte gt gte` take a number, `in not_in` a list, `exists` a boolean, `regex` an RE2 pattern that needs no flags.
   */
  readonly value: Scalar | readonly Scalar[];
  /** The parameter's type by the tool's schema. */
  readonly type: ArgumentType;
  /** True where the schema does not demand the argument: a call that leaves it out passes. */
  readonly optional: boolean;
}

/** The keys of `args.options.force`: `options`, `force`. */
export function pathKeys(path: string): readonly string[] {
  return path.split(".").slice(1);
}

/**
 * The operator that holds for exactly the values for which `op` does not, whatever the values' types. Comparisons by
 * size have none: neither `lt` nor `gte` holds for a word.
 */
export const complements: Partial<Record<Operator, Operator>> = {
  eq: "neq",
  neq: "eq",
  in: "not_in",
  not_in: "in",
};
