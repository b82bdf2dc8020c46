import { getCollection } from "astro:content";
import type { Attack } from "#view/attack.ts";
import type { Library } from "#view/deeper.ts";
import type { Guide } from "#view/guide-page.ts";
import type { Term } from "#view/term-page.ts";

// The written content as views take it; Astro has checked it against the schemas of `content.config.ts`.

export async function readAttacks(): Promise<readonly Attack[]> {
  return (await getCollection("attacks")).map(({ id, data }) => ({ slug: id, record: data }));
}

export async function readTerms(): Promise<readonly Term[]> {
  return (await getCollection("glossary")).map(({ id, data }) => ({ slug: id, record: data }));
}

export async function readGuides(): Promise<readonly Guide[]> {
  return (await getCollection("guides")).map(({ id, data }) => ({ slug: id, record: data }));
}

let library: Promise<Library> | undefined;

/** Everything that a page may lead on to. Every tool's page asks; what is written changes only while it is developed. */
export function readLibrary(): Promise<Library> {
  return import.meta.env.PROD ? (library ??= collectLibrary()) : collectLibrary();
}

async function collectLibrary(): Promise<Library> {
  const [attacks, guides, terms] = await Promise.all([readAttacks(), readGuides(), readTerms()]);
  return { attacks, guides, terms };
}
