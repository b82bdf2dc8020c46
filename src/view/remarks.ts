import type { Evidence } from "#risk/assessment.ts";
import { describeSupport, toneOf, type Tone } from "#view/tone.ts";

/** What was read in one place of a definition, for one reason: one note in the margin. */
export interface Remark extends Pick<
  Evidence,
  "where" | "path" | "quote" | "start" | "end" | "signal" | "because"
> {
  /** The string of a parameter that is quoted. */
  readonly part: NonNullable<Evidence["part"]>;
  /** Unique in a definition, in no order. */
  readonly id: number;
  readonly tone: Tone;
  /** `speaks for Read and against Write` */
  readonly support: string;
}

/** Evidence as remarks: the same words for the same reason are one remark, whatever they support. */
export function remarksOf(evidence: readonly Evidence[]): readonly Remark[] {
  const groups = Map.groupBy(evidence, ({ where, path, part, start, end, because }) =>
    JSON.stringify([where, path, part, start, end, because]),
  );
  return [...groups.values()].flatMap((group, id) => {
    const [strongest] = group.toSorted((a, b) => b.weight - a.weight);
    if (!strongest) return [];
    const { where, path, part = "name", quote, start, end, signal, because } = strongest;
    const support = [...new Set(group.map(describeSupport))].join(" and ");
    return [{ where, path, part, quote, start, end, signal, because, id, tone: toneOf(strongest), support }];
  });
}
