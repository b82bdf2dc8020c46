import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { readBundle, type Bundle } from "#build/bundle.ts";
import { compileTemplates } from "#build/compile-templates.ts";
import type { BundleOptions } from "#build/make-bundle.ts";
import { templatesDigest } from "#build/templates-digest.ts";

/** How many bundles are kept: one for each site and base that a person works on at a time. */
const keptBundles = 4;

/** A bundle that was used this recently, in milliseconds, may be in use by another build. */
const inUse = 3_600_000;

/** How long Node's copies of the program's code stay, in milliseconds. */
const keptCode = 86_400_000;

/** Folder of the compiled templates of a digest, if they are kept. */
export function findBundle(root: string, digest: string): string | undefined {
  const folder = join(root, ".toolrisk", "bundles", digest);
  if (!existsSync(folder)) return undefined;
  const now = new Date();
  utimesSync(folder, now, now);
  return folder;
}

/** Bundles that were begun and that nobody has asked for yet, by their digest. */
const begun = new Map<string, Promise<Bundle>>();

/** Begins what `obtainBundle` will wait for, so that templates are compiled while the catalogue is read. */
export function beginBundle(options: BundleOptions, staging: string): Promise<Bundle> {
  const bundle = obtainBundle(options, staging);
  // It is told to whoever asks for the bundle.
  bundle.catch(() => {});
  begun.set(templatesDigest(options), bundle);
  return bundle;
}

/**
 * The compiled templates: those of an earlier build where nothing that they are made of has changed, so that a change
 * of data needs no Vite.
 * @param staging an empty folder of this build on the project's file system
 */
export async function obtainBundle(options: BundleOptions, staging: string): Promise<Bundle> {
  const digest = templatesDigest(options);
  const waiting = begun.get(digest);
  if (waiting) {
    begun.delete(digest);
    return waiting;
  }
  const found = findBundle(options.root, digest);
  if (found !== undefined) return readBundle(found);
  const folder = join(options.root, ".toolrisk", "bundles");
  const kept = join(folder, digest);
  await compileTemplates(options, staging);
  mkdirSync(folder, { recursive: true });
  try {
    renameSync(staging, kept);
  } catch (error) {
    // Another build has just put the same bundle there.
    if (!existsSync(kept)) throw error;
  }
  forgetOldest(folder);
  forgetCode(join(options.root, ".toolrisk", "code"));
  return readBundle(kept);
}

/**
 * Removes what Node keeps of the program's code (`scripts/toolrisk.ts`) where it is a day old: the code of bundles that
 * are gone is among it, and no one else takes it away. What is still in use is written again.
 */
function forgetCode(folder: string): void {
  if (!existsSync(folder)) return;
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    // Another build may have removed it meanwhile.
    const written = entry.isFile() ? statSync(path, { throwIfNoEntry: false })?.mtimeMs : undefined;
    if (written !== undefined && written < Date.now() - keptCode) rmSync(path, { force: true });
  }
}

function forgetOldest(folder: string): void {
  const bundles = readdirSync(folder)
    .map((name) => ({ path: join(folder, name), used: statSync(join(folder, name)).mtimeMs }))
    .sort((a, b) => b.used - a.used);
  const old = bundles.slice(keptBundles).filter(({ used }) => used < Date.now() - inUse);
  for (const { path } of old) rmSync(path, { recursive: true, force: true });
}
