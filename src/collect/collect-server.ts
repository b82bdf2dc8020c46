import type { JsonObject } from "#lib/json.ts";
import { limits as catalogueLimits } from "#catalogue/limits.ts";
import { askServer, type ServerPlace } from "#collect/ask-server.ts";
import { checkTools, writtenBytes, type RefusedTool } from "#collect/check-tools.ts";
import { makeCleanRoom, type CleanRoom } from "#collect/clean-room.ts";
import { hideFolder } from "#collect/hide-folder.ts";
import { installPackage, type InstalledPackage } from "#collect/install-package.ts";
import type { CollectLimits } from "#collect/limits.ts";
import { makeRecord } from "#collect/make-record.ts";
import { findProgram } from "#collect/package-program.ts";
import type { Source } from "#collect/source.ts";

/** A record, and what the person should know about it. */
export interface Collected {
  readonly kind: "collected";
  readonly record: JsonObject;
  readonly toolCount: number;
  readonly refused: readonly RefusedTool[];
  /** Why the list of tools may be incomplete: a clause. */
  readonly incomplete: string | undefined;
  /** How often the server named its temporary folder; the record says `neutralFolder` instead. */
  readonly renamedFolders: number;
  /** Process ids that could not be ended. */
  readonly leftRunning: readonly number[];
}

export interface NotCollected {
  readonly kind: "failure";
  /** A clause. */
  readonly reason: string;
  /** Hostile text, as the program wrote it. */
  readonly stderr: string;
  readonly leftRunning: readonly number[];
}

export interface CollectSettings {
  readonly limits: CollectLimits;
  /** `YYYY-MM-DD` */
  readonly date: string;
  /** Called with the exact program and arguments before they are started. */
  readonly onStart: (command: string, args: readonly string[]) => void;
}

/** Starts or reaches one server in a clean room and makes its record. Leaves nothing behind. */
export async function collectServer(
  source: Source,
  settings: CollectSettings,
): Promise<Collected | NotCollected> {
  const room = makeCleanRoom(source.env);
  try {
    return await collectInRoom(source, room, settings);
  } finally {
    room.remove();
  }
}

async function collectInRoom(
  source: Source,
  room: CleanRoom,
  { limits, date, onStart }: CollectSettings,
): Promise<Collected | NotCollected> {
  let installed: InstalledPackage | undefined;
  if (source.origin.kind === "npm") {
    const result = await installPackage(source.origin.spec, room, limits);
    if (result.kind === "failure") return { ...result, leftRunning: [] };
    installed = result;
  }
  const place = findPlace(source, installed, room);
  if (typeof place === "string") return { kind: "failure", reason: place, stderr: "", leftRunning: [] };
  if (place.kind === "program") onStart(place.command, place.args);
  const answer = await askServer(place, limits);
  if (answer.kind === "failure") return answer;
  const { stderr, leftRunning } = answer;
  const { stopped } = answer.list;
  const head = makeRecord(source, installed, answer, date);
  const { good, refused } = checkTools(answer.list.tools, catalogueLimits.recordBytes - writtenBytes(head));
  // A list that broke off before its first tool says nothing; an empty one that was read to its end does.
  if (stopped !== undefined && good.length === 0)
    return { kind: "failure", reason: stopped, stderr, leftRunning };
  const { record, count: renamedFolders } = hideFolder({ ...head, tools: good }, room.folder);
  return {
    kind: "collected",
    record,
    toolCount: good.length,
    refused,
    incomplete: stopped,
    renamedFolders,
    leftRunning,
  };
}

/** Where the server is, or a clause that says why it cannot be found. */
function findPlace(
  source: Source,
  installed: InstalledPackage | undefined,
  room: CleanRoom,
): ServerPlace | string {
  const { origin, args } = source;
  if (origin.kind === "url") return { kind: "address", url: origin.url };
  if (origin.kind === "command") {
    const [command, ...own] = origin.words;
    return { kind: "program", command, args: [...own, ...args], room };
  }
  if (installed === undefined) return "the package is not installed";
  const program = findProgram(installed, origin.bin);
  return typeof program === "string"
    ? program
    : { kind: "program", ...program, args: [...program.args, ...args], room };
}
