import { quoteParameterName } from "#risk/quote.ts";
import type { FactSignal } from "#risk/signal.ts";
import { isOfKind, nameKind } from "#risk/text/parameter-names.ts";
import { isTopLevel } from "#risk/text/parameters.ts";
import { mentions, phraseSet, wordSet } from "#risk/text/touches.ts";

const switches = phraseSet(
  "execute; run; auto run; autorun; auto execute; run immediately; execute immediately; run now; run after; execute after",
);
const ofSwitch = nameKind(({ key }) => switches.has(key));
/** What can be run once it is there. */
const programs = wordSet(
  "cell cells code script scripts program notebook macro query workflow job test pipeline function flow",
);

export const runSwitch = {
  id: "run-switch",
  kind: "fact",
  title: "Runs what it writes, on demand",
  summary:
    "A switch among the parameters has the code, script or workflow run that the tool writes or changes.",
  about: [
    "A tool that edits a cell is Write. With a switch that also runs the cell, the agent chooses what is written and has it run in the same call, so the tool is Execute.",
  ],
  examples: [
    {
      tool: {
        name: "edit_cell",
        description: "Edits a cell of a notebook.",
        inputSchema: {
          type: "object",
          properties: { content: { type: "string" }, execute: { type: "boolean" } },
        },
      },
      quote: "execute",
    },
    {
      tool: {
        name: "edit_note",
        description: "Edits a note.",
        inputSchema: {
          type: "object",
          properties: { content: { type: "string" }, execute: { type: "boolean" } },
        },
      },
      quote: undefined,
    },
  ],
  find(reading) {
    if (!isOfKind(reading, ofSwitch)) return [];
    const { parameters, acts } = reading;
    const found = parameters.find(
      (parameter) => isOfKind(parameter, ofSwitch) && isTopLevel(parameter) && parameter.type === "boolean",
    );
    if (found === undefined) return [];
    const writes = acts.some(
      (act) => act.role !== "later" && act.verb.sense === "write" && mentions(act, programs),
    );
    if (!writes) return [];
    const because = "a switch has what was written run";
    return (["Execute", "code"] as const).map((supports) =>
      quoteParameterName(found, { signal: "run-switch", supports, weight: 2.5, because }),
    );
  },
} satisfies FactSignal;
