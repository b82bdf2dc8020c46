import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { checksumFile } from "#build/checksum-file.ts";
import { pageIndexFile } from "#build/page-index.ts";
import { siteMarker } from "#build/staging.ts";
import type { SearchDigests } from "#search/write-search.ts";
import { storeFile } from "#store/tables.ts";

/** What is known of a site that stands, so that the next build renders only what a change touches. */
export interface SiteState {
  /** `templatesDigest` of the build. */
  readonly templates: string;
  /** Digests of the bundles of the search. */
  readonly search: SearchDigests;
  /** Pages with addresses of their own. */
  readonly pages: number;
  /** `checksumState` of the site. */
  readonly files: Readonly<Record<string, string>>;
}

const stateFile = "state.json";

/** Folder of the state of the site in `out`: it lies with the project, not with the site, which is published. */
export function stateFolder(root: string, out: string): string {
  return join(root, ".toolrisk", "sites", createHash("sha256").update(out).digest("hex").slice(0, 16));
}

/**
 * The state of the site in `out`, if it is of these templates and whole: undefined where there is none, where a build
 * was killed while it changed the site, where a file of the state is damaged, and where the site is another one.
 */
export function readState(folder: string, out: string, templates: string): SiteState | undefined {
  const file = join(folder, stateFile);
  if (!existsSync(file)) return undefined;
  try {
    const state = JSON.parse(readFileSync(file, "utf8")) as SiteState;
    if (state.templates !== templates) return undefined;
    const whole = JSON.stringify(state.files) === JSON.stringify(checksumState(folder, out));
    return whole ? state : undefined;
  } catch {
    // Not JSON, or a file is missing: the same as no state.
    return undefined;
  }
}

/** From now on, until `saveState`, the site in `out` has no state: a build that is killed leaves none. */
export function dropState(folder: string): void {
  rmSync(join(folder, stateFile), { force: true });
}

/**
 * The same before a site is built anew, with every file of the state: a journal that a killed update left beside an old
 * store would be played into the new one of that name.
 */
export function clearState(folder: string): void {
  dropState(folder);
  rmSync(folder, { recursive: true, force: true });
}

/** Notes that a site is what the files in `folder` say. */
export function saveState(folder: string, state: SiteState): void {
  writeFileSync(join(folder, stateFile), JSON.stringify(state));
}

/** Moves a file of a finished build to where the next one finds it. */
export function keepFile(file: string, folder: string): void {
  mkdirSync(folder, { recursive: true });
  renameSync(file, join(folder, basename(file)));
}

/** Checksums of the files that the state in `folder` consists of, and of the marker of its site, by their names. */
export function checksumState(folder: string, site: string): SiteState["files"] {
  const files = [join(folder, storeFile), join(folder, pageIndexFile), join(site, siteMarker)];
  return Object.fromEntries(files.map((file) => [basename(file), checksumFile(file)]));
}
