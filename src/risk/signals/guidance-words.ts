import type { Evidence } from "#risk/assessment.ts";
import { findIn, quoteDescription, quoteServer, spanOfAct } from "#risk/quote.ts";
import type { ToolReading } from "#risk/reading.ts";
import type { FactSignal } from "#risk/signal.ts";
import type { Act } from "#risk/text/act.ts";
import { wordSet } from "#risk/text/touches.ts";

/** `Provides a detailed ` right before the words, or the words themselves. */
const provides = /(?:^|\s)(?:provid|return|giv|offer|get)\w* (?:\S+ ){0,3}(?:instructions.*)?$/i;

const giving = wordSet("provide give return offer get generate");
const manuals = wordSet("instructions guidance guidelines tutorial walkthrough commands");

/** `Provides migration instructions` */
const givesGuidance = (act: Act): boolean =>
  act.role === "main" && giving.has(act.verb.lemma) && manuals.has(act.head);

/** `preset prompt templates as tools`, said by the server */
const servesPrompts = /\bprompt templates? (?:as|into) (?:mcp )?tools\b|\b(?:preset|predefined) prompts?\b/i;
const ofPrompts = wordSet("prompt prompts template templates");

/** A tool without a description on a server that offers prompts as tools: its name is the prompt's. */
function findOfferedPrompt({ description, server, nameWords }: ToolReading): readonly Evidence[] | undefined {
  if (description !== "" || nameWords.some(({ text }) => ofPrompts.has(text))) return undefined;
  const said = server.server.description ?? "";
  const span = findIn(said, servesPrompts);
  if (span === undefined) return undefined;
  const meaning = {
    signal: "guidance-words",
    because: "the server's tools are prompts, which come back as text",
  };
  return [
    quoteServer("description", said, span, { ...meaning, supports: "Read", weight: 1 }),
    ...(["Write", "Execute"] as const).map((supports) =>
      quoteServer("description", said, span, { ...meaning, supports, weight: -4.5 }),
    ),
  ];
}

export const guidanceWords = {
  id: "guidance-words",
  kind: "fact",
  title: "Gives guidance",
  summary: "The description says that the tool returns guidance, instructions or documentation.",
  about: [
    "Some servers offer their manual as tools: “create a component” then returns the instructions for creating one, and the agent does the work with other tools. What comes back is text, so this speaks for Read.",
  ],
  examples: [
    {
      tool: { name: "create_widget", description: "Provides step-by-step guidance for building a widget." },
      quote: "step-by-step",
    },
    { tool: { name: "create_widget", description: "Creates a widget." }, quote: undefined },
  ],
  find(reading) {
    const offered = findOfferedPrompt(reading);
    if (offered !== undefined) return offered;
    const hit = reading.phrases.find((phrase) => phrase.topic === "guidance" && phrase.start < 240);
    const act = reading.acts.find(givesGuidance);
    const place = hit ?? (act && spanOfAct(act));
    if (place === undefined) return [];
    const before = reading.description.slice(Math.max(0, place.start - 60), place.start);
    const provided =
      act !== undefined ||
      provides.test(before) ||
      provides.test(reading.description.slice(place.start, place.start + 12));
    const meaning = { signal: "guidance-words", because: "what it returns is guidance" };
    return [
      quoteDescription(reading, place, { ...meaning, supports: "Read", weight: 1 }),
      ...(provided
        ? (["Write", "Execute", "Financial", "Destructive"] as const)
        : (["Write", "Execute"] as const)
      ).map((supports) =>
        quoteDescription(reading, place, { ...meaning, supports, weight: provided ? -4.5 : -1 }),
      ),
    ];
  },
} satisfies FactSignal;
