import type { JsonObject } from "#lib/json.ts";
import { askServer, type ServerAnswer, type ServerPlace } from "#collect/ask-server.ts";
import { checkTools, type RefusedTool } from "#collect/check-tool.ts";
import { makeCleanRoom, type CleanRoom } from "#collect/clean-room.ts";
import { installPackage, type InstalledPackage } from "#collect/install-package.ts";
import type { CollectLimits } from "#collect/limits.ts";
import { makeRecord } from "#collect/make-record.ts";
import { findProgram } from "#collect/package-program.ts";
import type { Source } from "#collect/source.ts";
import { splitCommand } from "#collect/command-line.ts";

/** Stands in records for the temporary folder of the server. */
export const neutralFolder = "/server";

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
export async function collectServer(source: Source, settings: CollectSettings): Promise<Collected | NotCollected> {
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
  settings: CollectSettings,
): Promise<Collected | NotCollected> {
  const { limits, date, onStart } = settings;
  let installed: InstalledPackage | undefined;
  if (source.origin.kind === "npm") {
    const result = await installPackage(source.origin.spec, room, limits);
    if (result.kind === "failure") return { ...result, leftRunning: [] };
    installed = result;
  }
  const place = findPlace(source, installed, room);
  if (typeof place === "string") return { kind: "failure", reason: place, stderr: "", leftRunning: [] };
  if (place.kind === "program") onStart(place.command, place.args);
  const asked = await askServer(place, limits);
  if (asked.kind === "failure") return asked;
  const { answer, renamedFolders } = hideFolder(asked, room.folder);
  const { good, refused } = checkTools(answer.list.tools);
  return {
    kind: "collected",
    record: makeRecord(source, installed, answer, good, date),
    toolCount: good.length,
    refused,
    incomplete: answer.list.stopped,
    renamedFolders,
    leftRunning: answer.leftRunning,
  };
}

/**
 * Some servers put the folder that they run in into a description or a default. It is another one each time, says
 * something about this machine and nothing about the tool.
 */
function hideFolder(answer: ServerAnswer, folder: string): { readonly answer: ServerAnswer; readonly renamedFolders: number } {
  const parts = JSON.stringify(answer).split(folder);
  // What comes back has the shape that went in: only the inside of texts has changed.
  return { answer: JSON.parse(parts.join(neutralFolder)) as ServerAnswer, renamedFolders: parts.length - 1 };
}

/** Where the server is, or a clause that says why it cannot be found. */
function findPlace(source: Source, installed: InstalledPackage | undefined, room: CleanRoom): ServerPlace | string {
  const { origin, args } = source;
  if (origin.kind === "url") return { kind: "address", url: origin.url };
  if (origin.kind === "command") {
    const [command, ...own] = splitCommand(origin.command);
    return command === undefined ? "the command is empty" : { kind: "program", command, args: [...own, ...args], room };
  }
  if (installed === undefined) return "the package is not installed";
  const program = findProgram(installed, origin.bin);
  return typeof program === "string" ? program : { kind: "program", ...program, args: [...program.args, ...args], room };
}
