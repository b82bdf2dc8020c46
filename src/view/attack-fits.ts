import { onceForText } from "#lib/once-for-each.ts";
import type { Assessment } from "#risk/assessment.ts";
import type { Category, Flag } from "#risk/taxonomy.ts";
import type { AttackRecord } from "#view/attack-record.ts";

/** What of a tool decides which attacks concern it. */
export interface AttackSurface {
  readonly category: Category;
  readonly flags: readonly Flag[];
  /** The words of its parameters' names, lower case. */
  readonly parameterWords: ReadonlySet<string>;
}

/** The surface of a tool, from its verdict and the names of its parameters. */
export function attackSurface(
  { category, flags }: Pick<Assessment, "category" | "flags">,
  parameters: readonly { readonly name: string }[],
): AttackSurface {
  const parameterWords = new Set<string>();
  for (const { name } of parameters) for (const word of wordsOf(name)) parameterWords.add(word);
  return { category, flags, parameterWords };
}

/**
 * Whether an attack abuses what this tool can do, by the attack's `needs`: its category is one of those named, and
 * it carries the flags named (all, or any), and one of its parameters has one of the words named. What `needs`
 * leaves empty asks for nothing. An attack on servers fits no tool; it concerns every server alike.
 */
export function attackFits({ needs }: Pick<AttackRecord, "needs">, tool: AttackSurface): boolean {
  if (needs.scope === "server") return false;
  return (
    (needs.categories.length === 0 || needs.categories.includes(tool.category)) &&
    fitsFlags(needs, tool.flags) &&
    (needs.parameters.length === 0 || needs.parameters.some((word) => tool.parameterWords.has(word)))
  );
}

function fitsFlags({ flags, flagMatch }: AttackRecord["needs"], carried: readonly Flag[]): boolean {
  if (flags.length === 0) return true;
  const has = (flag: Flag) => carried.includes(flag);
  return flagMatch === "all" ? flags.every(has) : flags.some(has);
}

/** `targetPath` and `target_path` have the word `path`, `pathology` has not. */
const wordsOf = onceForText((name): readonly string[] => {
  const parts = name.match(/[A-Z]?[a-z]+|[A-Z]+/g) ?? []; // "target", "Path", "URL"
  return parts.map((part) => part.toLowerCase());
});
