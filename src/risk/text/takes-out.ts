import type { ToolReading } from "#risk/reading.ts";
import type { Act } from "#risk/text/act.ts";

/** ` from a SMILES string`: right after what is removed */
const fromText = /^ from (?:an? |the |given |input |your )*(?:\w+ )?(?:string|text|sentence)\b/i;

/** True where the description says that something is taken out of a text, which is then handed back. */
export function takesOutOfText({ verb }: Act, { acts, description }: ToolReading): boolean {
  if (verb.lemma !== "remove") return false;
  return acts.some(
    (act) =>
      act.role === "main" &&
      act.verb.lemma === "remove" &&
      fromText.test(description.slice(act.objectEnd, act.objectEnd + 50)),
  );
}
