import type { Evidence } from "#risk/assessment.ts";
import { quoteName, quoteParameterName } from "#risk/quote.ts";
import type { FactSignal } from "#risk/signal.ts";
import { isOfKind, nameKind } from "#risk/text/parameter-names.ts";
import { phraseSet, wordSet } from "#risk/text/touches.ts";

const words =
  wordSet(`think thinking thought thoughts reasoning metacognitive metacognition brainstorm sequentialthinking
  argumentation decisionframework mentalmodel debugging problem`);
const joined =
  /(?:thinking|reasoning|argumentation|brainstorming|mentalmodel|decisionframework|scientificmethod|agentdebate)$/; // `sequentialthinking`
const shortestJoined = "thinking".length;
const thoughtKeys = phraseSet(
  "thought; next thought needed; thought number; total thoughts; next step needed",
);

/** Only whoever thinks in steps is asked whether there is one more. */
const nextKeys = phraseSet("next thought needed; next step needed; next draft needed");

type Meaning = Pick<Evidence, "signal" | "because" | "supports" | "weight">;

/** The same words speak for Read and against everything else. */
function weigh(quote: (part: Meaning) => Evidence): readonly Evidence[] {
  const meaning = { signal: "thinking-aid", because: "it orders the agent's own thoughts" };
  return [
    quote({ ...meaning, supports: "Read", weight: 2 }),
    ...(["Write", "Execute", "Destructive"] as const).map((supports) =>
      quote({ ...meaning, supports, weight: -4 }),
    ),
  ];
}

const ofNext = nameKind(({ key }) => nextKeys.has(key));

export const thinkingAid = {
  id: "thinking-aid",
  kind: "fact",
  title: "Helps an agent to think",
  summary: "The tool takes thoughts, steps or arguments and hands them back in order.",
  about: [
    "Thinking tools keep a list of the agent's own thoughts. They may speak of creating, revising and deleting, but what they change is their own scratch paper, so they count as Read.",
  ],
  examples: [
    {
      tool: {
        name: "sequentialthinking",
        inputSchema: { type: "object", properties: { thought: { type: "string" } } },
      },
      quote: "sequentialthinking",
    },
    {
      tool: {
        name: "lateral_steps",
        inputSchema: { type: "object", properties: { nextStepNeeded: { type: "boolean" } } },
      },
      quote: "nextStepNeeded",
    },
    { tool: { name: "add_note", description: "Adds a note." }, quote: undefined },
  ],
  find(reading) {
    const word = reading.nameWords.find(
      ({ text }) => words.has(text) || (text.length >= shortestJoined && joined.test(text)),
    );
    if (word === undefined) {
      if (!isOfKind(reading, ofNext)) return [];
      const step = reading.parameters.find((parameter) => isOfKind(parameter, ofNext));
      return step === undefined ? [] : weigh((part) => quoteParameterName(step, part));
    }
    const thinks = joined.test(word.text) || reading.parameters.some(({ key }) => thoughtKeys.has(key));
    if (!thinks) return [];
    return weigh((part) => quoteName(reading, word, part));
  },
} satisfies FactSignal;
