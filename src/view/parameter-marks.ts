import type { Evidence } from "#risk/assessment.ts";
import type { Parameter } from "#view/parameters.ts";
import { routes } from "#view/routes.ts";
import { toneOf, type Tone } from "#view/tone.ts";

/** What was read in a parameter, beside the parameter itself. */
export interface ParameterMark {
  readonly signal: string;
  readonly href: string;
  readonly tone: Tone;
  /** One clause. */
  readonly because: string;
}

/** The marks of each parameter by its path, `options.force`: each signal once, with its strongest reason. */
export function parameterMarks(evidence: readonly Evidence[]): ReadonlyMap<string, readonly ParameterMark[]> {
  const found = evidence
    .filter(({ where, weight }) => where === "parameter" && weight > 0)
    .toSorted((a, b) => b.weight - a.weight);
  const byPath = Map.groupBy(found, ({ path }) => path);
  return new Map([...byPath].map(([path, group]) => [path, marksOf(group)]));
}

/** The path of a parameter, as evidence writes it. */
export function pathOf({ within, name }: Pick<Parameter, "within" | "name">): string {
  return `${within}${name}`;
}

function marksOf(evidence: readonly Evidence[]): readonly ParameterMark[] {
  const bySignal = Map.groupBy(evidence, ({ signal }) => signal);
  return [...bySignal.values()].flatMap(([strongest]) => {
    if (!strongest) return [];
    const { signal, because } = strongest;
    return [{ signal, href: routes.signal(signal), tone: toneOf(strongest), because }];
  });
}
