import { CommandError } from "#lib/command-error.ts";
import { nearest } from "#lib/nearest.ts";
import type { JudgedServer } from "#store/judged.ts";
import { judgeCatalogue, type CatalogueInput } from "#store/judge-catalogue.ts";

/** The judged server with this slug or name; throws, with the nearest right name, where there is none. */
export async function findServer(wanted: string, input: CatalogueInput): Promise<JudgedServer> {
  const names: string[] = [];
  for await (const { judged } of judgeCatalogue(input)) {
    if (!judged) continue;
    const { slug, name } = judged.server;
    if (slug === wanted || name === wanted) return judged;
    names.push(slug);
  }
  const meant = nearest(wanted, names);
  const guess = meant === undefined ? "" : ` Did you mean ${meant}?`;
  throw new CommandError(`There is no server ${wanted} in the catalogue.${guess}`);
}

/** The judged server that has most of these tools, more than half of them; undefined where none has. */
export async function findServerByTools(
  tools: readonly string[],
  input: CatalogueInput,
): Promise<JudgedServer | undefined> {
  const wanted = new Set(tools);
  let best: JudgedServer | undefined;
  let most = Math.floor(wanted.size / 2);
  for await (const { judged } of judgeCatalogue(input)) {
    const shared = judged?.server.tools.filter(({ name }) => wanted.has(name)).length ?? 0;
    if (shared > most) [best, most] = [judged, shared];
  }
  return best;
}
