import type { APIRoute } from "astro";
import { getCollection } from "astro:content";

/** Where the file of each format goes, for the panes that the reader's browser makes. */
export const GET: APIRoute = async () => {
  const entries = await getCollection("formats");
  const places = entries.map(({ data }) => [data.format, data.where] as const);
  return new Response(JSON.stringify(Object.fromEntries(places.toSorted())));
};
