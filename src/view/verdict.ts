import { onceInARow } from "#lib/once-for-each.ts";
import type { Assessment } from "#risk/assessment.ts";
import type { Category } from "#risk/taxonomy.ts";
import { code, say, type Prose } from "#view/prose.ts";

/** The verdict in one sentence, for the head of the page. It stands after the tool's name. */
export const verdictOf = onceInARow((assessment: Assessment): Prose => {
  const { category, flags, undoneBy, known } = assessment;
  if (!known)
    return say`The definition does not say what it does, so it is ruled as if it could change data.`;
  switch (category) {
    case "Financial":
      return say`Moves money, or changes what somebody has to pay.`;
    case "Destructive":
      return undoneBy === undefined
        ? say`Can remove or overwrite data for good; no tool of this server is known to bring it back.`
        : say`Can remove or overwrite data; ${code(undoneBy)} of the same server can bring it back.`;
    case "Execute":
      return flags.includes("code")
        ? say`Runs what the agent writes: code, a command or a free query.`
        : say`Starts or drives something; what happens depends on the arguments.`;
    case "Write":
      return undoneBy === undefined
        ? say`Creates or changes data outside the call.`
        : say`Creates or changes data outside the call; ${code(undoneBy)} of the same server can undo it.`;
    case "Read":
      return readVerdict(assessment);
  }
});

function readVerdict({ flags }: Assessment): Prose {
  const secret = flags.includes("secrets");
  if (secret) return say`Returns information, credentials among it; a call changes nothing outside itself.`;
  const personal = flags.includes("private");
  const untrusted = flags.includes("untrusted");
  if (personal && untrusted)
    return say`Returns data that can be private and text that strangers may have written; a call changes nothing.`;
  if (personal) return say`Returns data that can be private; a call changes nothing outside itself.`;
  if (untrusted)
    return say`Returns text that strangers may have written; a call changes nothing outside itself.`;
  return say`Returns information; a call changes nothing outside itself.`;
}

/** A category in a clause: what a tool of it does. */
export const categoryClause: Readonly<Record<Category, string>> = {
  Financial: "moves money or changes what somebody has to pay",
  Destructive: "can remove or wholly overwrite data, resources or access",
  Execute: "runs or drives something, so that its effect depends on the arguments",
  Write: "creates or changes data or state outside the call",
  Read: "returns information and changes nothing outside itself",
};
