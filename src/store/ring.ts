/**
 * Cross-links are chosen by consistent hashing: the tools of a category stand on a ring, and a tool is linked to the
 * next ones of other servers. A tool that comes or goes changes only the pages of its few neighbours.
 * @returns 0 to 2^32 - 1; FNV-1a, which spreads names well and need not be hard to reverse
 */
export function ringPlace(server: string, toolSlug: string): number {
  const text = `${server}/${toolSlug}`;
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash >>> 0;
}

/** How many neighbours on the ring are looked at for tools of other servers. */
export const relatedCandidates = 48;
