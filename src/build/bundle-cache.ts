import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { readBundle, type Bundle } from "#build/bundle.ts";
import { makeBundle, type BundleOptions } from "#build/make-bundle.ts";
import { templatesDigest } from "#build/templates-digest.ts";

/** How many bundles are kept: one for each site and base that a person works on at a time. */
const keptBundles = 4;

/** A bundle that was used this recently, in milliseconds, may be in use by another build. */
const inUse = 3_600_000;

export interface CachedBundle {
  readonly bundle: Bundle;
  /** Names the bundle: see `templatesDigest`. */
  readonly digest: string;
}

/**
 * The compiled templates: those of an earlier build where nothing that they are made of has changed, so that a change
 * of data needs no Vite.
 * @param staging an empty folder of this build on the project's file system
 */
export async function obtainBundle(options: BundleOptions, staging: string): Promise<CachedBundle> {
  const digest = templatesDigest(options);
  const folder = join(options.root, ".toolrisk", "bundles");
  const kept = join(folder, digest);
  if (existsSync(kept)) {
    const now = new Date();
    utimesSync(kept, now, now);
    return { bundle: readBundle(kept), digest };
  }
  await makeBundle(options, staging);
  mkdirSync(folder, { recursive: true });
  try {
    renameSync(staging, kept);
  } catch (error) {
    // Another build has just put the same bundle there.
    if (!existsSync(kept)) throw error;
  }
  forgetOldest(folder);
  return { bundle: readBundle(kept), digest };
}

function forgetOldest(folder: string): void {
  const bundles = readdirSync(folder)
    .map((name) => ({ path: join(folder, name), used: statSync(join(folder, name)).mtimeMs }))
    .sort((a, b) => b.used - a.used);
  const old = bundles.slice(keptBundles).filter(({ used }) => used < Date.now() - inUse);
  for (const { path } of old) rmSync(path, { recursive: true, force: true });
}
