/** A character that no engine reads as written: half of a surrogate pair, which UTF-8 cannot hold. */
const loneSurrogate = /\p{Surrogate}/u;

/** What every grammar refuses, as a whole sentence; undefined where the name can be written exactly. */
export function refuseName(name: string): string | undefined {
  if (name === "") return "The tool has an empty name, so no rule can point at it alone.";
  if (loneSurrogate.test(name))
    return "The tool's name holds half of a character, which no file in UTF-8 can carry, so no rule can match it exactly.";
  return undefined;
}

/** Why a name is refused where `*` stands for every tool. */
export function refuseWildcard(name: string): string | undefined {
  return name === "*"
    ? "The tool is called `*`, which means every tool in this format, so a rule for it alone cannot be written."
    : undefined;
}

/** The first refusal that `refuse` has for a name, in the names' order. */
export function firstRefusal(
  names: readonly string[],
  ...refuse: readonly ((name: string) => string | undefined)[]
): string | undefined {
  for (const name of names) {
    for (const check of refuse) {
      const reason = check(name);
      if (reason !== undefined) return reason;
    }
  }
  return undefined;
}
