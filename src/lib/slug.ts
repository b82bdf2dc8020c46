import { shortHash } from "#lib/short-hash.ts";

/** Longest slug, in characters. With `.html`, a folder or two and a host's own limit it still fits everywhere. */
export const slugLength = 80;

/** `-` and the 8 digits of `shortHash`. */
const suffixLength = 9;

/**
 * Words that no slug may be: device names of Windows (`con.html` cannot be a file there), file names and folders
 * that web servers or our own routes give a meaning, and the one key that every JavaScript object already has.
 */
const reservedSlugs: ReadonlySet<string> = new Set([
  ...["con", "prn", "aux", "nul"],
  ...Array.from({ length: 10 }, (_, digit) => [`com${digit}`, `lpt${digit}`]).flat(),
  ...["page", "index", "404"],
  "constructor",
]);

/**
 * The address of a tool in its server: `[a-z0-9-]`, at most 80 characters, a function of the name alone.
 * `create_issue` is `create-issue`, which can be turned back. Every other form (`createIssue`, `create-issue`,
 * `长亭 IP`, reserved words) is lossy and ends in a hash of the exact name, so that no two names share a slug
 * unless their hashes collide.
 */
export function toolSlug(name: string): string {
  // create_issue, s3_list_2
  const plain = /^[a-z0-9]+(?:_[a-z0-9]+)*$/.test(name) ? name.replaceAll("_", "-") : undefined;
  return plain !== undefined && canBePlain(plain) ? plain : hashedSlug(name, "tool");
}

/** The address of a server; only a name that is its own slug (`aws-ecs`) goes without a hash. See `toolSlug`. */
export function serverSlug(name: string): string {
  return isSlug(name) && canBePlain(name) ? name : hashedSlug(name, "server");
}

/** Whether `text` can be given as a server's slug by hand. */
export function isSlug(text: string): boolean {
  // aws-ecs, github
  return /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(text) && text.length <= slugLength && !reservedSlugs.has(text);
}

/** A plain slug must not look like a hashed one, or the two could meet. */
function canBePlain(slug: string): boolean {
  // report-20240101
  return isSlug(slug) && !/-[0-9a-f]{8}$/.test(slug);
}

function hashedSlug(name: string, fallback: string): string {
  const stem = name
    .normalize("NFKD")
    // createIssue, v2Beta
    .replace(/([a-z0-9])([A-Z])/g, "$1-$2")
    // HTTPServer
    .replace(/([A-Z])([A-Z][a-z])/g, "$1-$2")
    .toLowerCase()
    // the acute accent of a decomposed é
    .replace(/\p{M}+/gu, "")
    // every run of spaces, dots, slashes, ideographs
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-/, "")
    .slice(0, slugLength - suffixLength)
    .replace(/-$/, "");
  return `${stem === "" ? fallback : stem}-${shortHash(name)}`;
}
