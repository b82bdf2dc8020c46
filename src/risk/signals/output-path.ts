import { findIn, quoteDescription, quoteParameterName, type Span } from "#risk/quote.ts";
import type { ToolReading } from "#risk/reading.ts";
import type { FactSignal } from "#risk/signal.ts";
import { isHeadline, type Act } from "#risk/text/act.ts";
import { isOfKind, nameKind } from "#risk/text/parameter-names.ts";
import { isTopLevel, type Parameter } from "#risk/text/parameters.ts";
import { phraseSet, wordSet } from "#risk/text/touches.ts";

/** `output path`, `download folder`, `save to file` */
const outputKeys =
  /^(?:output|out|save|saved|dest|destination|target|export|download|local)(?: (?:file|path|dir|directory|folder|filename|name|filepath|to|location))+$/;
/** Its first words; few parameters begin with one. */
const outputOpens = wordSet("output out save saved dest destination target export download local");
const outputPhrases =
  phraseSet(`save as; save path; save location; filename to save; outfile; outdir; save on desktop;
  output name; file name to save`);
const plainKeys = wordSet("path filename filepath directory dir folder subdirectory subfolder");
const filedKeys = wordSet("path file filename folder filepath");
const makes = wordSet("generate create download export save convert render screenshot capture build dump");
const downloads = wordSet("download export save generate create");
/** `to the default folder` */
const places =
  /\b(?:to|into|as)(?: [^\s.]+){0,4}? (?:disk|file|downloads|desktop|folder|directory|filesystem|csv)\b(?! (?:offsets?|names?|storage|types?|extensions?|formats?)\b)/i;
/** `get the local file path` */
const producedPath =
  /\blocal file ?path\b|\bpath (?:to|of) the (?:generated|converted|downloaded|saved|created|output|resulting|exported) (?:\w+ )?(?:file|image|video|audio|document|pdf)\b/i;
/** `stores the results in a specified directory` */
const keptIn =
  /\b(?:stores|saves) (?:the |its |all )?(?:\w+ ){1,2}(?:in|to|into|as) (?:an? |the |your )?(?!temp)(?:\w+ ){0,2}(?:directory|folder|file|disk)\b/i;
/** `生成的PNG文件路径`: the path of the file that was made */
const producedPathHan = /(?:生成|转换后|保存|导出)的?\S{0,8}?文件(?:的)?(?:路径|地址)/;
/** `returns a string`: handed back and not saved. */
const handedBack = /\breturns? (?:an? |the )?(?:string|text|json|markdown|base64)\b/i;
/** `to a PDF` */
const binaryFormat = /\bto (?:a |an )?(?:pdf|png|jpe?g|docx?|xlsx?|pptx?|mp[34]|wav|gif|webp|epub|zip)\b/i;

/** `Path to save the snapshot to`, said of a parameter */
const isSaved =
  /\b(?:sav(?:e|ed|ing)|writ(?:e|ten|ing))\b(?! (?:disk|time|space)\b)|\bgenerated in the same (?:directory|folder)\b/i;
const fileWords = wordSet("filename filepath file path");
/** `to your local project` */
const localPlace =
  /\bto (?:your |the |a |their )?local (?:project|disk|machine|directory|folder|filesystem|file system)\b/i;
const fetches = wordSet("retrieve fetch pull get download export");

const ofFile = nameKind(({ words }) => fileWords.has(words.at(-1)?.text ?? ""));

const isUnused = /\b(?:unused|ignored|not used|no effect)\b/i;

/** True for a file's name of which the definition says that something is saved there. */
const isSavedTo = (parameter: Parameter): boolean =>
  isOfKind(parameter, ofFile) &&
  (parameter.type === "string" || parameter.type === "") &&
  isSaved.test(parameter.description.slice(0, 200)) &&
  !isUnused.test(parameter.description);

const longestBody = 1000;

/** What is said before the arguments are. */
const bodyOf = ({ description, words, bodyEnd }: ToolReading): string =>
  description.slice(0, Math.min(longestBody, words[bodyEnd]?.start ?? longestBody));

const outputFormat = /^(?:(?:output|target|to) (?:format|extension|ext|type)|extension)$/;

/** A name that says that something is put there: `output path`. */
const ofOutput = nameKind(
  ({ key, words }) =>
    (words.length > 1 && outputOpens.has(words[0]?.text ?? "") && outputKeys.test(key)) ||
    outputPhrases.has(key),
);

/** `save_path: Directory where it would be saved (unused)`, in the tool's description */
function isSaidUnused({ name }: Parameter, description: string): boolean {
  const at = description.indexOf(`${name}:`);
  return at >= 0 && isUnused.test(description.slice(at, at + 120).split("\n", 1)[0] ?? "");
}

const converts = (acts: readonly Act[]): boolean =>
  acts.some(({ role, verb }) => role !== "later" && verb.lemma === "convert");

const takesFile = (parameters: readonly Parameter[]): boolean =>
  parameters.some(({ words }) => filedKeys.has(words.at(-1)?.text ?? ""));

/** The parameter that says where the result goes. */
function findOutput(reading: ToolReading): Parameter | undefined {
  const { parameters, acts, description } = reading;
  if (isOfKind(reading, ofOutput)) {
    const named = parameters.find(
      (parameter) => isOfKind(parameter, ofOutput) && !isSaidUnused(parameter, description),
    );
    if (named !== undefined) return named;
  }
  if (isOfKind(reading, ofFile)) {
    const told = parameters.find((parameter) => isTopLevel(parameter) && isSavedTo(parameter));
    if (told !== undefined) return told;
  }
  if (converts(acts) && takesFile(parameters)) {
    const format = parameters.find(({ key }) => outputFormat.test(key));
    if (format !== undefined) return format;
  }
  const isMaking = acts.some(({ role, verb }) => role === "name" && downloads.has(verb.lemma));
  const isAlone = parameters.length === 1 && acts[0]?.verb.lemma !== "save";
  return isMaking && !isAlone ? parameters.find(({ key }) => plainKeys.has(key)) : undefined;
}

/** True for a verb of Chinese or Japanese. */
const isHan = ({ verb }: Act): boolean => verb.lemma.charCodeAt(0) >= 0x3040;

/** `Compresses images in place` */
const overItself = /\bin[- ]place\b(?! of\b)/i;
const worksOn = (act: Act): boolean => isHeadline(act) && act.verb.sense === "compute";

/** The words that say that the result goes to a file. */
function findPlace(reading: ToolReading): Span | undefined {
  const { acts, parameters } = reading;
  const local = acts.some((act) => isHeadline(act) && fetches.has(act.verb.lemma))
    ? findIn(bodyOf(reading), localPlace)
    : undefined;
  if (local !== undefined) return local;
  if (acts.some(worksOn)) {
    const inPlace = findIn(bodyOf(reading), overItself);
    if (inPlace !== undefined) return inPlace;
  }
  const mayKeep = reading.description.includes("tores ") || reading.description.includes("aves ");
  const kept = mayKeep ? findIn(bodyOf(reading), keptIn) : undefined;
  if (kept !== undefined) return kept;
  if (acts.some((act) => isHeadline(act) && act.verb.sense === "compute" && isHan(act))) {
    const made = findIn(reading.description.slice(0, longestBody), producedPathHan);
    if (made !== undefined) return made;
  }
  if (!acts.some((act) => isHeadline(act) && makes.has(act.verb.lemma))) return undefined;
  const body = bodyOf(reading);
  if (handedBack.test(body)) return undefined;
  return (
    (converts(acts) && takesFile(parameters) ? findIn(body, binaryFormat) : undefined) ??
    findIn(body, places) ??
    findIn(body, producedPath)
  );
}

const looks = wordSet("get read find list show view inspect search screenshot snapshot return");

/** A file that may be named, where name and first words say that the tool reads: mostly the result comes back. */
function isAside(parameter: Parameter, { acts }: ToolReading): boolean {
  if (parameter.required || isOfKind(parameter, ofOutput)) return false;
  const headlines = acts.filter((act) => isHeadline(act) && act.sure >= 0.5);
  return (
    headlines.some(({ verb }) => looks.has(verb.lemma)) &&
    headlines.every(({ verb }) => verb.sense === "read")
  );
}

export const outputPath = {
  id: "output-path",
  kind: "fact",
  title: "Writes its result to a file",
  summary: "A parameter says where the result is to be saved, or the description says that it is.",
  about: [
    "A tool that converts or downloads something only reads, until it puts the result on disk. Then a file is there that was not, or a file is overwritten, and the tool is Write.",
  ],
  examples: [
    {
      tool: {
        name: "convert_document",
        description: "Converts a document.",
        inputSchema: { type: "object", properties: { output_path: { type: "string" } } },
      },
      quote: "output_path",
    },
    {
      tool: { name: "download_audio", description: "Downloads audio to the default Downloads folder." },
      quote: "to the default Downloads",
    },
    {
      tool: {
        name: "take_snapshot",
        inputSchema: {
          type: "object",
          properties: { filename: { type: "string", description: "File to save the snapshot to." } },
        },
      },
      quote: "filename",
    },
    {
      tool: { name: "list_files", inputSchema: { type: "object", properties: { path: { type: "string" } } } },
      quote: undefined,
    },
  ],
  find(reading) {
    const meaning = {
      signal: "output-path",
      supports: "Write",
      weight: 2,
      because: "the result is written to a file",
    } as const;
    const output = findOutput(reading);
    if (output !== undefined)
      return [quoteParameterName(output, { ...meaning, weight: isAside(output, reading) ? 1 : 2 })];
    const place = findPlace(reading);
    return place === undefined ? [] : [quoteDescription(reading, place, meaning)];
  },
} satisfies FactSignal;
