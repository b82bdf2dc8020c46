import { onceForEach } from "#lib/once-for-each.ts";
import type {
  Expresses,
  Format,
  Language,
  PolicyTarget,
  RefusedPolicy,
  RenderedPolicy,
} from "#policy/format.ts";
import { describeLosses, describeLeftOut, describeUnnamed, type Unnamed } from "#policy/losses.ts";
import { refuseName } from "#policy/name.ts";
import { postures, type Rule } from "#policy/rule.ts";
import { settle, type Says, type SettledRule } from "#policy/settle.ts";

/** A format apart from what all formats do alike. `Built` is the value that the text is printed from. */
export interface FormatDefinition<Built> {
  readonly id: string;
  readonly label: string;
  readonly language: Language;
  readonly docs: string;
  readonly expresses: Expresses;
  /** What it can say of single rules, where that depends on the rule or on what stands beside it. */
  readonly says?: (rules: readonly Rule[]) => Says;
  fileName(target: PolicyTarget): string;
  /** Why the grammar cannot hold this name exactly, as a whole sentence. */
  refuse?(name: string, target: PolicyTarget): string | undefined;
  /** Why nothing can be written at all, as a whole sentence. */
  refuseAll?(rules: readonly SettledRule[]): string | undefined;
  /** What becomes of the tools that the document does not name. */
  unnamed(rules: readonly SettledRule[]): Unnamed;
  build(rules: readonly SettledRule[], target: PolicyTarget): Built;
  print(built: Built): string;
  /** What else the reader must know, as whole sentences. */
  notes?(rules: readonly SettledRule[], target: PolicyTarget): readonly string[];
}

/** A format together with the value that its text is printed from, to be compared with what a parser reads. */
export interface DefinedFormat<Built> extends Format {
  build(target: PolicyTarget, rules: readonly Rule[]): Built;
  fileName(target: PolicyTarget): string;
  /** The rules as this format says them, without those whose names it cannot hold. */
  settle(target: PolicyTarget, rules: readonly Rule[]): readonly SettledRule[];
}

export function defineFormat<Built>(definition: FormatDefinition<Built>): DefinedFormat<Built> {
  const { id, label, language, docs, expresses } = definition;

  /** The refusals of names, in the rules' order, beside the rules whose names the grammar holds. */
  const admit = keepLast((target, rules) => {
    const refused: string[] = [];
    const admitted: Rule[] = [];
    for (const rule of strictestByName(rules)) {
      const reason = refuseName(rule.tool) ?? definition.refuse?.(rule.tool, target);
      if (reason === undefined) admitted.push(rule);
      else refused.push(reason);
    }
    const says = definition.says?.(admitted) ?? {};
    return { refused, settled: admitted.map((rule) => settle(rule, expresses, says)) };
  });

  return {
    id,
    label,
    language,
    docs,
    expresses,
    fileName: (target) => definition.fileName(target),
    settle: (target, rules) => admit(target, rules).settled,
    build: (target, rules) => definition.build(admit(target, rules).settled, target),
    render: keepLast((target, rules): RenderedPolicy | RefusedPolicy => {
      const { refused, settled } = admit(target, rules);
      const nothingLeft = settled.length === 0 ? refused[0] : definition.refuseAll?.(settled);
      if (nothingLeft !== undefined) return { refused: nothingLeft };
      const unnamed = definition.unnamed(settled);
      return {
        text: definition.print(definition.build(settled, target)),
        fileName: definition.fileName(target),
        losses: [
          ...describeLeftOut(refused, unnamed),
          ...describeLosses(label, settled),
          ...describeUnnamed(label, unnamed),
          ...(definition.notes?.(settled, target) ?? []),
        ],
      };
    }),
  };
}

/** Keeps the last answer: a server's page, its proof and its files ask for the same policy one after another. */
function keepLast<Answer>(make: (target: PolicyTarget, rules: readonly Rule[]) => Answer): typeof make {
  let last:
    { readonly target: PolicyTarget; readonly rules: readonly Rule[]; readonly answer: Answer } | undefined;
  return (target, rules) => {
    if (last?.target !== target || last.rules !== rules)
      last = { target, rules, answer: make(target, rules) };
    return last.answer;
  };
}

/** Each tool once. Two rules for one name are two tools that an engine cannot tell apart: the stricter one stands. */
const strictestByName = onceForEach((rules: readonly Rule[]): readonly Rule[] => {
  if (rules.length < 2) return rules;
  const byName = new Map<string, Rule>();
  for (const rule of rules) {
    const known = byName.get(rule.tool);
    if (!known || isStricter(rule, known)) byName.set(rule.tool, rule);
  }
  return byName.size === rules.length ? rules : [...byName.values()];
});

function isStricter(a: Rule, b: Rule): boolean {
  const difference = postures.indexOf(a.posture) - postures.indexOf(b.posture);
  return difference !== 0 ? difference > 0 : (a.limits[0]?.max ?? 0) < (b.limits[0]?.max ?? 0);
}
