import type { ActRole } from "#risk/text/act.ts";
import type { Category } from "#risk/taxonomy.ts";

/**
 * How much each kind of evidence counts. A category is chosen when its sum reaches `threshold`; the categories are
 * asked most consequential first. Set by hand on labelled tools.
 */
export const actWeights: Readonly<Record<ActRole, number>> = {
  name: 3,
  title: 1,
  main: 3,
  also: 2.2,
  later: 1,
};

/** Read needs none: it is what remains. */
export const thresholds: Readonly<Record<Exclude<Category, "Read">, number>> = {
  Financial: 2,
  Destructive: 2,
  Execute: 2,
  Write: 2,
};

/** One operation of a list that the caller chooses from. */
export const operationWeights: Readonly<Record<Category, number>> = {
  Financial: 3,
  Destructive: 3,
  Execute: 2.5,
  Write: 2.5,
  Read: 1,
};
