import { quoteParameterName } from "#risk/quote.ts";
import type { FactSignal } from "#risk/signal.ts";
import { changesThings } from "#risk/text/act.ts";
import { isOfKind, nameKind } from "#risk/text/parameter-names.ts";
import { phraseSet } from "#risk/text/touches.ts";

const forceKeys =
  phraseSet(`force; forced; recursive; recurse; cascade; permanent; permanently; hard delete; purge;
  overwrite; allow overwrite; ignore errors; skip confirmation; no confirm; yes; auto approve; delete local data;
  force delete; skip final snapshot; truncate first; hard; wipe; destroy`);

const ofForce = nameKind(({ key }) => forceKeys.has(key));

export const forceSwitch = {
  id: "force-switch",
  kind: "fact",
  title: "A switch that removes a safeguard",
  summary:
    "A parameter forces the act, widens it or makes it permanent: force, recursive, cascade, overwrite.",
  about: [
    "Safeguards that the caller can turn off do not hold against an agent that has been talked into turning them off. Where there is such a switch, the level goes up.",
  ],
  examples: [
    {
      tool: {
        name: "delete_branch",
        inputSchema: { type: "object", properties: { force: { type: "boolean" } } },
      },
      quote: "force",
    },
    {
      tool: {
        name: "list_files",
        inputSchema: { type: "object", properties: { recursive: { type: "boolean" } } },
      },
      quote: undefined,
    },
  ],
  find(reading) {
    if (!isOfKind(reading, ofForce) || !changesThings(reading.acts)) return [];
    const found = reading.parameters.find(
      (parameter) => parameter.type !== "array" && isOfKind(parameter, ofForce),
    );
    if (found === undefined) return [];
    const because = "the caller can turn a safeguard off";
    return [quoteParameterName(found, { signal: "force-switch", supports: "level-up", weight: 1, because })];
  },
} satisfies FactSignal;
