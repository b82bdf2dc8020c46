import type { Act } from "#risk/text/act.ts";
import { wordSet } from "#risk/text/touches.ts";

/** What certain verbs mean with certain objects. Words are separated by blanks. */
export interface ObjectRule {
  /** Base forms of the verbs that the rule is about. */
  readonly verbs: string;
  /** The object's last word is one of these; `-` stands for an act without an object. Absent: any. */
  readonly heads?: string;
  /** One of the object's words is one of these. Absent: any. */
  readonly words?: string;
  /** Why the act counts, as a clause; undefined where it does not count after all. */
  readonly because: string | undefined;
}

interface CompiledRule {
  readonly heads: ReadonlySet<string> | undefined;
  readonly words: ReadonlySet<string> | undefined;
  readonly verdict: { readonly because: string | undefined };
}

/** A look-up that answers for one act with its first rule, or undefined where no rule is about it. */
export interface ObjectRules {
  (act: Act): { readonly because: string | undefined } | undefined;
  /** The verbs that the rules are about. */
  readonly verbs: ReadonlySet<string>;
}

/** Sorts the rules by verb once, so that asking costs one look-up for most acts. */
export function compileRules(rules: readonly ObjectRule[]): ObjectRules {
  const byVerb = new Map<string, CompiledRule[]>();
  for (const { verbs, heads, words, because } of rules) {
    const rule: CompiledRule = {
      heads: heads === undefined ? undefined : wordSet(heads),
      words: words === undefined ? undefined : wordSet(words),
      verdict: { because },
    };
    for (const verb of wordSet(verbs)) {
      const known = byVerb.get(verb) ?? [];
      known.push(rule);
      byVerb.set(verb, known);
    }
  }
  const ask = (act: Act): CompiledRule["verdict"] | undefined =>
    byVerb.get(act.verb.lemma)?.find((rule) => fits(rule, act))?.verdict;
  return Object.assign(ask, { verbs: new Set(byVerb.keys()) });
}

function fits({ heads, words }: CompiledRule, { head, objectWords }: Act): boolean {
  if (heads !== undefined && !heads.has(head === "" ? "-" : head)) return false;
  return words === undefined || objectWords.some((word) => words.has(word));
}
