import { mkdirSync, mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onInterrupt } from "#collect/on-interrupt.ts";

/** A temporary home for one server: nothing of the person's own folders or environment is in it. */
export interface CleanRoom {
  /** The room itself, unlike any other path on the machine. */
  readonly folder: string;
  /** Where the server's package is installed. */
  readonly packageFolder: string;
  /** Empty; the server starts in it. */
  readonly workFolder: string;
  /** All that the server gets to see: where programs are, this room as its home, the language, and what was given. */
  readonly environment: Readonly<Record<string, string>>;
  readonly remove: () => void;
}

/**
 * Makes an empty room.
 * @param given environment variables that the caller names for this server
 */
export function makeCleanRoom(given: Readonly<Record<string, string>>): CleanRoom {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "toolrisk-collect-")));
  const place = (name: string): string => {
    const path = join(folder, name);
    mkdirSync(path);
    return path;
  };
  const environment = {
    PATH: process.env["PATH"] ?? "",
    HOME: place("home"),
    TMPDIR: place("tmp"),
    LANG: "C.UTF-8",
    ...given,
  };
  const removeFolder = (): void => rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  const forget = onInterrupt(removeFolder);
  return {
    folder,
    packageFolder: place("package"),
    workFolder: place("work"),
    environment,
    remove: () => {
      forget();
      removeFolder();
    },
  };
}
