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
  const groups = [...Map.groupBy(evidence, placeAndReason).values()];
  return groups.map((group, id) => {
    const strongest = group.reduce((most, next) => (next.weight > most.weight ? next : most));
    const { where, path, part = "name", quote, start, end, signal, because } = strongest;
    const support =
      group.length === 1
        ? describeSupport(strongest)
        : [...new Set(group.map(describeSupport))].join(" and ");
    return { where, path, part, quote, start, end, signal, because, id, tone: toneOf(strongest), support };
  });
}

/** Equal for the same words for the same reason; the length says where a stranger's text ends. */
function placeAndReason({ where, path, part, start, end, because }: Evidence): string {
  return `${where} ${part} ${start} ${end} ${path.length} ${path}${because}`;
}
