import { cpSync, existsSync, mkdirSync, readdirSync, realpathSync, renameSync, rmSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { CommandError } from "#lib/command-error.ts";

/** Stands in every site that toolrisk wrote; without it a folder is never replaced. */
export const siteMarker = "toolrisk.json";

/** Folders of one build: everything is written here first and takes the old site's place at the end. */
export interface Staging {
  /** The site that is being built. */
  readonly site: string;
  /** The judged catalogue. */
  readonly store: string;
  /** The compiled templates. */
  readonly bundle: string;
  /** What is known of each page. */
  readonly index: string;
  /** The search of the site. */
  readonly search: string;
  /** Pages that are rendered to be measured. */
  readonly sample: string;
  /** Takes everything away that is not the site itself. */
  remove(): void;
}

/**
 * Makes the folders of one build below `root/.toolrisk`: Astro wants its output on the project's own file system.
 * Folders of builds that were killed are removed first.
 */
export function makeStaging(root: string): Staging {
  const parent = join(root, ".toolrisk");
  mkdirSync(parent, { recursive: true });
  for (const name of readdirSync(parent)) {
    if (isLeftover(name)) rmSync(join(parent, name), { recursive: true, force: true });
  }
  const folder = join(parent, `build-${process.pid}`);
  const staging = {
    site: join(folder, "site"),
    store: join(folder, "store"),
    bundle: join(folder, "bundle"),
    index: join(folder, "index"),
    search: join(folder, "search"),
    sample: join(folder, "sample"),
  };
  for (const part of Object.values(staging)) mkdirSync(part, { recursive: true });
  const remove = (): void => rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  return { ...staging, remove };
}

/** `build-4711` of a process that is no longer there. */
function isLeftover(name: string): boolean {
  const pid = /^build-(\d+)$/.exec(name)?.[1];
  if (pid === undefined) return false;
  try {
    process.kill(Number(pid), 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "ESRCH";
  }
}

/** The folder that `out` really is, after links; it need not exist. A site that a killed swap left beside it is put back. */
export function resolveOut(out: string): string {
  const folder = existsSync(out) ? realpathSync(out) : resolve(out);
  const previous = previousOf(folder);
  if (!existsSync(folder) && existsSync(previous)) renameSync(previous, folder);
  return folder;
}

/**
 * Throws where `folder` holds something that toolrisk did not write: it would be lost.
 * @param marker the file by which what toolrisk wrote is known
 */
export function assertReplaceable(folder: string, marker: string = siteMarker): void {
  if (!existsSync(folder) || existsSync(join(folder, marker))) return;
  if (readdirSync(folder).length > 0) {
    throw new CommandError(
      `${folder} is not empty and was not written by toolrisk (it has no ${marker}). ` +
        "Name another folder with --out, or empty it.",
    );
  }
}

/** Puts the finished site in the place of the old one by renaming. Until then the old site stays whole. */
export function swapIn(site: string, folder: string): void {
  const incoming = join(dirname(folder), `.${basename(folder)}.incoming`);
  const previous = previousOf(folder);
  rmSync(incoming, { recursive: true, force: true });
  mkdirSync(dirname(folder), { recursive: true });
  move(site, incoming);
  rmSync(previous, { recursive: true, force: true });
  if (existsSync(folder)) renameSync(folder, previous);
  renameSync(incoming, folder);
  rmSync(previous, { recursive: true, force: true });
}

function previousOf(folder: string): string {
  return join(dirname(folder), `.${basename(folder)}.previous`);
}

/** Moves a file or a folder, also to another file system: it is copied beside `to` then, so that no half is seen there. */
export function move(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EXDEV") throw error;
    const copy = `${to}.copy`;
    rmSync(copy, { recursive: true, force: true });
    cpSync(from, copy, { recursive: true });
    renameSync(copy, to);
    rmSync(from, { recursive: true });
  }
}
