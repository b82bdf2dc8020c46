import { quoteParameterName, quoteDescription } from "#risk/quote.ts";
import type { FactSignal } from "#risk/signal.ts";
import { wordSet } from "#risk/text/touches.ts";

const outputKeys =
  /^(?:(?:output|out|save|saved|dest|destination|target|export|download|local)(?: (?:file|path|dir|directory|folder|filename|name|filepath|to|location))+|save (?:as|to|path|location)|filename to save|outfile|outdir|save on desktop|output name|file name to save)$/; // `output path`
const plainKeys = wordSet("path filename filepath directory dir folder");
const makes = wordSet("generate create download export save convert render screenshot capture build dump");
const places =
  /\b(?:to|into|as)(?: [^\s.]+){0,4}? (?:disk|file|downloads|desktop|folder|directory|filesystem|csv)\b/i; // `to the default folder`

const binaryFormat = /\bto (?:a |an )?(?:pdf|png|jpe?g|docx?|xlsx?|pptx?|mp[34]|wav|gif|webp|epub|zip)\b/i; // `to PDF`
const filed = /(?:^| )(?:path|file|filename|folder|filepath)$/; // `input path`

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
      tool: { name: "list_files", inputSchema: { type: "object", properties: { path: { type: "string" } } } },
      quote: undefined,
    },
  ],
  find(reading) {
    const { parameters, acts } = reading;
    const because = "the result is written to a file";
    const meaning = { signal: "output-path", supports: "Write", because } as const;
    const named = parameters.find((parameter) => outputKeys.test(parameter.key));
    if (named !== undefined) return [quoteParameterName(named, { ...meaning, weight: 2.4 })];
    const making = acts.some(
      (act) => (act.role === "name" || act.role === "main") && makes.has(act.verb.lemma),
    );
    if (!making) return [];
    const body = reading.description.slice(0, Math.min(1000, reading.words[reading.bodyEnd]?.start ?? 1000));
    const plain = parameters.find((parameter) => plainKeys.has(parameter.key));
    const downloads = acts.some(
      (act) => /^(?:download|export|save|generate|create)$/.test(act.verb.lemma) && act.role === "name",
    );
    if (plain !== undefined && downloads && (parameters.length > 1 || acts[0]?.verb.lemma === "save"))
      return [quoteParameterName(plain, { ...meaning, weight: 2 })];
    if (acts.some((act) => act.verb.lemma === "convert" && act.role !== "later")) {
      const format = binaryFormat.exec(body);
      if (format !== null && parameters.some(({ key }) => filed.test(key)))
        return [
          quoteDescription(
            reading,
            { start: format.index, end: format.index + format[0].length },
            { ...meaning, weight: 2 },
          ),
        ];
    }
    const hit = places.exec(body);
    if (hit === null) return [];
    return [
      quoteDescription(
        reading,
        { start: hit.index, end: hit.index + hit[0].length },
        { ...meaning, weight: 2 },
      ),
    ];
  },
} satisfies FactSignal;
