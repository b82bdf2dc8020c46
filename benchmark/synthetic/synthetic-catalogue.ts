import { isJsonObject, type Json, type JsonObject } from "#lib/json.ts";
import type { ServerMould, ToolMould } from "./moulds.ts";
import { Random } from "./random.ts";
import { rewordSchema } from "./reword-schema.ts";
import { verbOf, Wording } from "./wording.ts";

export interface SyntheticOptions {
  /** How many tools in all; the last server is cut to fit. */
  readonly tools: number;
  /** About how many servers; without it, servers have as many tools as the real ones. */
  readonly servers?: number | undefined;
  /** The same seed gives the same catalogue. */
  readonly seed: number;
  readonly moulds: readonly ServerMould[];
}

/** A server's record, as it is written in a catalogue. */
export interface SyntheticServer extends JsonObject {
  readonly slug: string;
  readonly tools: readonly SyntheticTool[];
}

export interface SyntheticTool extends JsonObject {
  readonly name: string;
  readonly description: string;
}

/**
 * A catalogue of any size in the shape of real servers: each of its servers takes the number of tools and every length,
 * schema and annotation from a real one, and puts our words in place of its words. The real ones are dealt like cards, so
 * that even a small catalogue has each about as often.
 */
export function* syntheticServers(options: SyntheticOptions): Generator<SyntheticServer> {
  const random = new Random(options.seed);
  const share = shareOfTools(options);
  let left = options.tools;
  for (let number = 1; left > 0;) {
    for (const mould of random.shuffle(options.moulds)) {
      if (left <= 0) return;
      const tools = pickTools(mould, share, random).slice(0, left);
      left -= tools.length;
      yield makeServer(mould, tools, number++, random);
    }
  }
}

/** How many tools a server has for one of its mould. */
function shareOfTools({ tools, servers, moulds }: SyntheticOptions): number {
  if (servers === undefined) return 1;
  const mean = moulds.reduce((sum, mould) => sum + mould.tools.length, 0) / moulds.length;
  return tools / servers / mean;
}

function pickTools({ tools }: ServerMould, share: number, random: Random): readonly ToolMould[] {
  const count = Math.max(1, Math.floor(tools.length * share + random.next()));
  if (share === 1) return tools;
  return Array.from({ length: count }, () => random.pick(tools));
}

function makeServer(
  mould: ServerMould,
  tools: readonly ToolMould[],
  number: number,
  random: Random,
): SyntheticServer {
  const wording = new Wording(random);
  const words = [wording.noun(), wording.noun()];
  const slug = `${words.join("-")}-${number}`;
  const name = `${words.map(capitalise).join(" ")} ${number}`;
  const fields = Object.entries(mould).flatMap(([field, value]) => {
    const reworded = rewordField(field, value, slug, wording);
    return reworded === undefined ? [] : [[field, reworded]];
  });
  return { ...Object.fromEntries(fields), slug, name, tools: makeTools(tools, wording) };
}

/** A field of a server in our words; undefined where it is made otherwise, or of no weight. */
function rewordField(field: string, value: Json, slug: string, wording: Wording): Json | undefined {
  switch (field) {
    case "publisher":
      return { ...object(value), name: capitalise(wording.noun()) };
    case "homepage":
    case "repository":
      return `https://example.org/${slug}`;
    case "package":
      return { ...object(value), identifier: `@example/${slug}` };
    case "tags":
      return Array.isArray(value) ? (wording.distinctValues(value) as Json[]) : value;
    case "provenance":
      return { ...object(value), from: `npm:@example/${slug}` };
    case "serverInfo":
      return { name: slug, version: "1.0.0" };
    case "description":
    case "instructions":
      return typeof value === "string" ? wording.text(value) : value;
    case "licence":
      return value;
    default:
      return undefined;
  }
}

function makeTools(moulds: readonly ToolMould[], wording: Wording): readonly SyntheticTool[] {
  const names = new Set<string>();
  return moulds.map((mould) => {
    let name = wording.toolName(mould.name);
    for (let tries = 0; names.has(name); tries++) {
      name = tries < 8 ? wording.toolName(mould.name) : `${name}_${names.size}`;
    }
    names.add(name);
    return makeTool(mould, name, wording);
  });
}

function makeTool(mould: ToolMould, name: string, wording: Wording): SyntheticTool {
  const verb = verbOf(name);
  const { title, description = "", inputSchema, outputSchema, annotations, execution, _meta } = mould;
  return {
    name,
    ...(typeof title === "string" ? { title: wording.text(title, verb) } : {}),
    description: wording.text(String(description), verb),
    ...(isJsonObject(inputSchema) ? { inputSchema: rewordSchema(inputSchema, wording) } : {}),
    ...(isJsonObject(outputSchema) ? { outputSchema: rewordSchema(outputSchema, wording) } : {}),
    ...(isJsonObject(annotations) ? { annotations: rewordTitle(annotations, wording) } : {}),
    ...(execution === undefined ? {} : { execution }),
    ...(_meta === undefined ? {} : { _meta: wording.value(_meta) as Json }),
  };
}

function rewordTitle(annotations: JsonObject, wording: Wording): JsonObject {
  const { title } = annotations;
  return typeof title === "string" ? { ...annotations, title: wording.text(title) } : annotations;
}

function object(value: Json): JsonObject {
  return isJsonObject(value) ? value : {};
}

function capitalise(word: string): string {
  return `${word[0]?.toUpperCase() ?? ""}${word.slice(1)}`;
}
