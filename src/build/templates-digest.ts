import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { compareCodeUnits } from "#lib/compare.ts";
import type { BundleOptions } from "#build/make-bundle.ts";

/** What the compiled templates are made of, from the project's folder. */
const sources = ["astro.config.mjs", "package-lock.json", "tsconfig.json", "src", "content", "public"];

/** The catalogue and its reviews are data of a build, not of its templates. */
const data = new Set(["content/servers", "content/reviews", "content/sources.yaml"]);

/**
 * SHA-256, hex, over everything that decides how a page of given data looks: code, prose, configuration, versions,
 * site, base and tier. Two builds with the same digest render the same record to the same bytes.
 */
export function templatesDigest({ root, site, base, tier, redirects }: BundleOptions): string {
  const settings = [process.version, site ?? null, base, tier, redirects];
  const hash = createHash("sha256").update(JSON.stringify(settings));
  for (const source of sources) addSource(hash, root, source);
  return hash.digest("hex");
}

function addSource(hash: ReturnType<typeof createHash>, root: string, path: string): void {
  if (data.has(path) || path.endsWith(".test.ts")) return;
  const entries = readFolder(join(root, path));
  if (entries === undefined) {
    const bytes = readFileSync(join(root, path));
    hash.update(`${path}\0${bytes.length}\0`).update(bytes);
    return;
  }
  for (const name of entries.toSorted(compareCodeUnits)) addSource(hash, root, `${path}/${name}`);
}

/** The names in a folder; undefined for a file. */
function readFolder(path: string): readonly string[] | undefined {
  try {
    return readdirSync(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOTDIR") return undefined;
    throw error;
  }
}
