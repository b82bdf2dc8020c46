import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { basename } from "node:path";
import type { Json } from "#lib/json.ts";
import { decodeUtf8, readableBeginning } from "#catalogue/decode.ts";
import { type CatalogueFile, errorCode, fileSlug, unreadable } from "#catalogue/find-files.ts";
import { gunzip } from "#catalogue/gunzip.ts";
import type { KnownRecord } from "#catalogue/known-sources.ts";
import { limits } from "#catalogue/limits.ts";
import { explainSyntaxError, makeLocator, positionAt } from "#catalogue/locate.ts";
import type { RecordSource } from "#catalogue/parse-server.ts";
import type { Problem } from "#catalogue/problem.ts";
import { ProblemLog } from "#catalogue/problem-log.ts";
import { makeProblem } from "#catalogue/problems.ts";
import { splitLines } from "#catalogue/split-lines.ts";

/** A record that is JSON, with the log for what else is wrong with it; or why there is none. */
export type ReadRecord =
  | { readonly source: RecordSource; readonly log: ProblemLog; readonly text?: string | undefined }
  | { readonly known: KnownRecord }
  | Problem;

/** Finds the record that a text gave before, if it may be used again. */
export type Recall = (text: string) => KnownRecord | undefined;

/** A record that could not be read: how many tools it has is not known. */
const oneRecord = { servers: 1, tools: 0 } as const;

/** The records of one file, in its order. Holds one record at a time. */
export async function* readRecords(file: CatalogueFile, recall: Recall): AsyncGenerator<ReadRecord> {
  let lines = 0;
  let records = 0;
  try {
    for await (const { number, bytes } of readTexts(file)) {
      lines = number;
      for (const record of readText(file, number, bytes, recall)) {
        records++;
        yield record;
      }
    }
  } catch (error) {
    const code = errorCode(error);
    const place = { path: file.path, line: lines + 1, column: 1 };
    yield isDamage(code) ? makeProblem("file-damaged", place, { reason: code }) : unreadable(file.path, code);
    return;
  }
  if (records === 0) yield makeProblem("file-empty", { path: file.path, line: 1, column: 1 }, {});
}

/** The texts of a file that are one JSON value each: the lines of NDJSON, the whole of a `.json` file. */
function readTexts({
  path,
  kind,
}: CatalogueFile): AsyncIterable<{ number: number; bytes: Buffer | undefined }> {
  // Small chunks of compressed data, because each can unpack to a thousand times its size.
  const chunks = createReadStream(path, { highWaterMark: kind === "ndjson.gz" ? 16_384 : 262_144 });
  if (kind === "json") return readWhole(chunks);
  return splitLines(kind === "ndjson" ? chunks : gunzip(chunks), limits.recordBytes);
}

async function* readWhole(
  chunks: AsyncIterable<Buffer>,
): AsyncGenerator<{ number: number; bytes: Buffer | undefined }> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    length += chunk.length;
    parts.push(chunk);
    if (length > limits.recordBytes) {
      yield { number: 1, bytes: undefined };
      return;
    }
  }
  yield { number: 1, bytes: Buffer.concat(parts) };
}

function* readText(
  file: CatalogueFile,
  line: number,
  bytes: Buffer | undefined,
  recall: Recall,
): Generator<ReadRecord> {
  const { path } = file;
  if (bytes === undefined) {
    yield makeProblem("record-length", { path, line, column: 1 }, {}, oneRecord);
    return;
  }
  const source = nameText(file, bytes);
  const known = recall(source);
  if (known) {
    yield { known };
    return;
  }
  const text = decodeUtf8(bytes);
  if (text === undefined) {
    const beginning = readableBeginning(bytes);
    yield makeProblem(
      "record-encoding",
      { path, ...positionAt(beginning, beginning.length, line) },
      {},
      oneRecord,
    );
    return;
  }
  if (text.trim() === "") return;
  const log = new ProblemLog(path, makeLocator(text, line));
  const parsed = parseJson(text);
  if ("error" in parsed) {
    const { reason, ...position } = explainSyntaxError(text, parsed.error, line);
    yield makeProblem("record-syntax", { path, ...position }, { reason }, oneRecord);
  } else if (file.kind === "json" && Array.isArray(parsed.value)) {
    // Each record has its own log, all look places up in the same text.
    const locate = makeLocator(text, line);
    for (const [index, value] of (parsed.value as readonly Json[]).entries()) {
      yield { source: { value, at: [index], fileSlug: undefined }, log: new ProblemLog(path, locate) };
    }
  } else {
    const slug = file.kind === "json" ? fileSlug(file) : undefined;
    yield { source: { value: parsed.value, at: [], fileSlug: slug }, log, text: source };
  }
}

/** SHA-256, hex, of a text and of what else decides how it is read: the kind of its file and the file's name. */
function nameText({ path, kind }: CatalogueFile, bytes: Buffer): string {
  return createHash("sha256")
    .update(`${kind} ${basename(path)}\0`)
    .update(bytes)
    .digest("hex");
}

/** `JSON.parse` takes any depth and keeps a key `__proto__` as an own key; what it throws is an answer. */
function parseJson(text: string): { readonly value: Json } | { readonly error: unknown } {
  try {
    return { value: JSON.parse(text) as Json };
  } catch (error) {
    return { error };
  }
}

/** Codes of zlib: `Z_BUF_ERROR` is a truncated file, `Z_DATA_ERROR` a broken one. */
function isDamage(code: string): boolean {
  return code.startsWith("Z_");
}
