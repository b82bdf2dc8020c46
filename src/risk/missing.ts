import type { ToolReading } from "#risk/reading.ts";
import { isOfKind, nameKind } from "#risk/text/parameter-names.ts";
import { isTopLevel, takesText } from "#risk/text/parameters.ts";
import { phraseSet } from "#risk/text/touches.ts";

const fewestWords = 3;
const named = 3;

/** What the definition lacks, each a whole sentence that tells its author how to mend it. */
export function findMissing(reading: ToolReading): readonly string[] {
  return [...ofDescription(reading), ...ofSchema(reading), ...ofOperations(reading)];
}

function ofDescription({ description, words }: ReadingOfText): readonly string[] {
  if (description.trim() === "")
    return [
      "It has no description: one sentence that says what a call does would settle more than anything else.",
    ];
  // Chinese, Japanese and Korean write many words without a blank: 12 letters say something.
  if (description.trim().length >= 12) return [];
  const count = words.filter(({ kind }) => kind === "word" || kind === "identifier").length;
  if (count >= fewestWords) return [];
  return ["Its description is a word or two: say in a whole sentence what a call does, and to what."];
}

type ReadingOfText = Pick<ToolReading, "description" | "words">;

function ofSchema({ tool, parameters }: ToolReading): readonly string[] {
  if (tool.inputSchema === undefined)
    return [
      "It declares no input schema: list the parameters with their types, or an empty object where there are none.",
    ];
  const bare = parameters
    .filter((parameter) => isTopLevel(parameter) && parameter.description === "")
    .map(({ name }) => name);
  if (bare.length === 0) return [];
  if (bare.length === 1)
    return [
      `The parameter ${quoteName(bare[0] ?? "")} has no description: say what it means and which values it takes.`,
    ];
  const listed = bare.slice(0, named).map(quoteName).join(", ");
  const more = bare.length > named ? ` and ${bare.length - named} more` : "";
  return [
    `Parameters without a description: ${listed}${more}. Say what each means and which values it takes.`,
  ];
}

const quoteName = (name: string): string => `“${name.length > 60 ? `${name.slice(0, 59)}…` : name}”`;

const operationKeys = phraseSet("operation; action; method; command; op; subtool; api operation");

const ofOperation = nameKind(({ key }) => operationKeys.has(key));

function ofOperations(reading: ToolReading): readonly string[] {
  if (!isOfKind(reading, ofOperation)) return [];
  const open = reading.parameters.find(
    (parameter) =>
      isOfKind(parameter, ofOperation) &&
      isTopLevel(parameter) &&
      takesText(parameter) &&
      parameter.type !== "array",
  );
  if (open === undefined || open.key === "command") return [];
  return [
    `The parameter ${quoteName(open.name)} takes any text: list the operations that it accepts as an enum.`,
  ];
}
