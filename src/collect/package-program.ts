import { openSync, readSync, closeSync } from "node:fs";
import { join } from "node:path";
import { isJsonObject } from "#lib/json.ts";
import type { InstalledPackage } from "#collect/install-package.ts";

export interface PackageProgram {
  readonly command: string;
  /** Before the arguments of the source. */
  readonly args: readonly string[];
}

/**
 * How to start the program of a package.
 * @param wanted the name of one of its programs; undefined: its only one, or the one with the package's name
 * @returns a clause that says what is wrong, when none can be chosen
 */
export function findProgram(
  installed: InstalledPackage,
  wanted: string | undefined,
): PackageProgram | string {
  const programs = listPrograms(installed);
  const names = [...programs.keys()];
  const shortName = installed.name.replace(/^@[^/]*\//, ""); // "@playwright/"
  const chosen = wanted ?? (names.length === 1 ? names[0] : names.find((name) => name === shortName));
  const path = chosen === undefined ? undefined : programs.get(chosen);
  if (path === undefined) {
    if (names.length === 0) return `${installed.name} has no program`;
    return `${installed.name} has these programs: ${names.join(", ")}; name one with --bin`;
  }
  const file = join(installed.folder, path);
  return isNodeProgram(file) ? { command: process.execPath, args: [file] } : { command: file, args: [] };
}

function listPrograms(installed: InstalledPackage): ReadonlyMap<string, string> {
  const bin = installed.manifest["bin"];
  if (typeof bin === "string") return new Map([[installed.name.replace(/^@[^/]*\//, ""), bin]]); // "@playwright/"
  if (!isJsonObject(bin)) return new Map();
  return new Map(
    Object.entries(bin).filter((entry): entry is [string, string] => typeof entry[1] === "string"),
  );
}

/** Node runs it unless its first line names another interpreter or it is no text. */
function isNodeProgram(file: string): boolean {
  if (/\.[cm]?js$/.test(file)) return true; // "cli.mjs"
  const start = Buffer.alloc(200);
  const descriptor = openSync(file, "r");
  const length = readSync(descriptor, start);
  closeSync(descriptor);
  const firstLine = start.toString("latin1", 0, length).split("\n", 1)[0] ?? "";
  return firstLine.startsWith("#!") && firstLine.includes("node");
}
