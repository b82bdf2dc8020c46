import { findIn, quoteParameterName } from "#risk/quote.ts";
import type { FactSignal } from "#risk/signal.ts";
import { isOfKind, nameKind } from "#risk/text/parameter-names.ts";
import { isTopLevel, takesText } from "#risk/text/parameters.ts";
import { phraseSet } from "#risk/text/touches.ts";

const keys = phraseSet(
  "options; option; args; arguments; flags; extra args; additional args; additional arguments; extra arguments; cli args; extra flags; additional options; command args; command line args; extra options",
);
const ofArguments = nameKind(({ key }) => keys.has(key));
/** `Additional options for the `forge snapshot` command`, `command-line arguments` */
const ofCommand =
  /\b(?:options|arguments|args|flags) (?:for|to pass to|passed to|of) (?:the )?`?[\w -]{1,40}`? (?:command|cli|binary|executable)\b|\bcommand[- ]line (?:options|arguments|args|flags)\b/i;

export const freeArguments = {
  id: "free-arguments",
  kind: "fact",
  title: "Takes the options of a command",
  summary: "A parameter takes the options or arguments of a program that the tool starts, as free text.",
  about: [
    "The command is fixed, its options are not. Options can name files to write, hooks to call and caches to clear, so whoever chooses them runs the program as much as whoever chooses the command. Such a tool is Execute, whatever its verb.",
  ],
  examples: [
    {
      tool: {
        name: "inspect_contract",
        description: "Inspects a contract.",
        inputSchema: {
          type: "object",
          properties: {
            options: { type: "string", description: "Additional options for the `forge inspect` command." },
          },
        },
      },
      quote: "options",
    },
    {
      tool: {
        name: "draw_chart",
        inputSchema: {
          type: "object",
          properties: { options: { type: "string", description: "Options of the chart." } },
        },
      },
      quote: undefined,
    },
  ],
  find(reading) {
    if (!isOfKind(reading, ofArguments)) return [];
    const { parameters, description } = reading;
    const found = parameters.find(
      (parameter) => isOfKind(parameter, ofArguments) && isTopLevel(parameter) && takesText(parameter),
    );
    if (found === undefined) return [];
    const said = findIn(found.description, ofCommand) ?? findIn(description.slice(0, 2000), ofCommand);
    if (said === undefined) return [];
    const because = "the caller chooses the options of a program that is started";
    return [quoteParameterName(found, { signal: "free-arguments", supports: "Execute", weight: 2, because })];
  },
} satisfies FactSignal;
