import type { Category } from "#risk/taxonomy.ts";
import type { ToolSummary } from "#store/summary.ts";

const relatedCount = 6;

/** FNV-1a, 32 bits: spreads names over a ring; nothing rests on it being hard to reverse. */
function hashName(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash >>> 0;
}

interface Point {
  readonly at: number;
  readonly tool: ToolSummary;
}

/**
 * Chooses cross-links by consistent hashing: the tools of a category stand on a ring, and a tool is linked to the
 * next ones of other servers. A tool that comes or goes changes only the pages of its few neighbours.
 */
export class RelatedTools {
  readonly #rings = new Map<Category, readonly Point[]>();

  constructor(byCategory: ReadonlyMap<Category, readonly ToolSummary[]>) {
    for (const [category, tools] of byCategory) {
      const points = tools.map((tool) => ({ at: hashName(`${tool.server}/${tool.slug}`), tool }));
      this.#rings.set(
        category,
        points.sort(
          (a, b) =>
            a.at - b.at || (`${a.tool.server}/${a.tool.slug}` < `${b.tool.server}/${b.tool.slug}` ? -1 : 1),
        ),
      );
    }
  }

  /** Up to six tools of the same category on other servers, at most one a server. */
  of(tool: Pick<ToolSummary, "server" | "slug" | "category">): readonly ToolSummary[] {
    const ring = this.#rings.get(tool.category) ?? [];
    const start = firstAfter(ring, hashName(`${tool.server}/${tool.slug}`));
    const found: ToolSummary[] = [];
    const servers = new Set([tool.server]);
    for (let step = 0; step < ring.length && found.length < relatedCount; step++) {
      const candidate = ring[(start + step) % ring.length]?.tool;
      if (!candidate || servers.has(candidate.server)) continue;
      servers.add(candidate.server);
      found.push(candidate);
    }
    return found;
  }
}

function firstAfter(ring: readonly Point[], at: number): number {
  let low = 0;
  let high = ring.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ring[middle]?.at ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}
