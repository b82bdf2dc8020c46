import type { ToolReading } from "#risk/reading.ts";
import type { ActSignal } from "#risk/signal.ts";
import type { Act } from "#risk/text/act.ts";
import { nounBits } from "#risk/words/nouns.ts";
import type { Token } from "#risk/text/words.ts";
import { touches, union, wordSet } from "#risk/text/touches.ts";

const makes = wordSet("generate create synthesize synthesise make produce inpaint upscale");
/** Only a model can do this to a picture or a voice. */
const byNature = wordSet("upscale inpaint outpaint colorize dub lipsync animate");
/** Beside a prompt, a model turns one of these into a film. */
const filmed = wordSet("image images photo photos picture pictures");
const media =
  wordSet(`image images picture pictures photo photos video videos audio speech voice voices music song songs sound
  avatar animation soundtrack podcast logo illustration artwork poster sticker voiceover narration jingle headshot
  portrait wallpaper`);
/** What a language model is asked for. */
const completions = wordSet("completion completions");
const modelWords = wordSet("ai llm gpt model openai");
const models = /\b(?:models?|llms?)\b/i; // `to multiple LLM models`
const byModel = (nameWords: readonly Token[], words: readonly string[]): boolean =>
  nameWords.some(({ text }) => modelWords.has(text)) || words.some((word) => modelWords.has(word));
const drawn = wordSet(
  "chart diagram dashboard heatmap plot mermaid table thumbnail snapshot graph qr url prompt prompts html analysis report technical svg folder file project layer node",
);

/** What holds sound and pictures, or says something of them, and is no such thing itself. */
const holders = wordSet(
  `agent album albums app application assistant bot call calls category channel channels collection comment
  conference connection dataset element embed event events folder gallery group library list listing meeting message
  post profile reference repository room rooms server session slot stage stream tag tags upload user widget`,
);

const prompts = wordSet("prompt prompts");
const turns = wordSet("convert turn transform animate edit modify update restyle remix enhance extend");
const converts = wordSet("convert turn transform");
const textual = wordSet("text prompt script article lyrics");

/** `from various LLM providers`, `multiple AI models` */
const severalModels =
  /\b(?:multiple|various|several|different|many) (?:[\w-]+ ){0,2}(?:llms?|llm (?:providers|apis|models)|(?:ai|language) models?)\b/i;
const isLocal = /\b(?:local|locally hosted) (?:llm|(?:language )?models?)\b/i; // `using a local LLM`
/** Whoever is asked so hands back what the models wrote. */
const consults = wordSet("get check ask query compare generate plan review consult collect fetch");

/** True where name or first words say that several models are asked, and a prompt is handed over. */
const asksModels = ({ role, verb }: Act, { parameters, description }: ToolReading): boolean =>
  (role === "name" || role === "main") &&
  consults.has(verb.lemma) &&
  parameters.some(({ key }) => key === "prompt" || key === "prompts") &&
  severalModels.test(description.slice(0, 200));

const embeddings = wordSet("embedding embeddings");
const asked = /\b(?:prompt|images?)\b/; // `user prompt`, `input image urls`
/** The first words of the description. */
const spoken = ({ words }: ToolReading): readonly string[] => words.slice(0, 12).map(({ text }) => text);

export const madeByModel = {
  id: "made-by-model",
  kind: "act",
  verbs: union(makes, byNature, turns, converts, consults, wordSet("send submit")),
  inNames: "phrase",
  title: "Has a model make pictures, sound or film",
  supports: "Execute",
  summary: "The tool generates an image, speech, music or a video, or has a language model write.",
  about: [
    "Behind such a tool stands a job on somebody's machines, and each call costs. It is Execute, though the result comes back as if it had been read.",
    "Charts and diagrams that are drawn from given data are a computation and are left to another signal.",
  ],
  examples: [
    {
      tool: { name: "generate_image", description: "Generates an image from a prompt." },
      quote: "generate_image",
    },
    {
      tool: { name: "create_completion", description: "Creates a text completion." },
      quote: "create_completion",
    },
    { tool: { name: "generate_chart", description: "Generates a chart image." }, quote: undefined },
  ],
  claim(act, tool) {
    const { nameWords, parameters, description } = tool;
    const asks =
      prompts.has(act.head) &&
      (act.verb.lemma === "send" || act.verb.lemma === "submit") &&
      act.role !== "name";
    if (asks && models.test(description.slice(act.objectEnd, act.objectEnd + 60)))
      return "each answer of a model is a job that costs";
    const fromText = converts.has(act.verb.lemma) && textual.has(act.head);
    if (fromText && (act.around & nounBits.media) !== 0) return "making media starts a job that costs";
    const turned = turns.has(act.verb.lemma) && filmed.has(act.head);
    if (turned && parameters.some(({ key }) => key === "prompt"))
      return "making media starts a job that costs";
    if (byNature.has(act.verb.lemma) && (act.head === "" || touches(act, "media")))
      return "making media starts a job that costs";
    if (asksModels(act, tool)) return "each answer of a model is a job that costs";
    if (!makes.has(act.verb.lemma)) return undefined;
    const words = act.objectWords;
    if (embeddings.has(act.head) && byModel(nameWords, words.concat(spoken(tool))))
      return "each answer of a model is a job that costs";
    if (
      act.verb.lemma === "generate" &&
      words.includes("3d") &&
      parameters.some(({ key }) => asked.test(key))
    )
      return "making media starts a job that costs";
    // On the caller's own machine nothing is charged.
    if (isLocal.test(description.slice(0, 200))) return undefined;
    if (
      completions.has(act.head) ||
      (act.head === "text" && act.verb.lemma === "generate" && byModel(nameWords, words))
    )
      return "each answer of a model is a job that costs";
    if (holders.has(act.head)) return undefined;
    if (!words.some((word) => media.has(word)) || words.some((word) => drawn.has(word))) return undefined;
    if (nameWords.some((word) => drawn.has(word.text))) return undefined;
    return "making media starts a job that costs";
  },
} satisfies ActSignal;
