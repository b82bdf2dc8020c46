import type { ServerReading } from "#risk/server-reading.ts";
import { union, wordSet } from "#risk/text/touches.ts";
import {
  answered,
  askers,
  called,
  codeHosts,
  desks,
  engines,
  kept,
  meetings,
  phones,
  proposals,
  results,
  said,
  talks,
  written,
} from "#risk/words/strangers.ts";

/** `Google Search`, as a server's name; Google's other products keep somebody's own. */
const isGoogleSearch = ({ nameWords }: ServerReading): boolean =>
  nameWords.some(({ text }) => text === "google") && nameWords.some(({ text }) => text === "search");

/** `Deep Research for crypto`: what it searches is the web. */
const deepResearch = /\bdeep research\b|\bweb search(?:es)?\b/i;
const research = wordSet("research");
const researched = union(results, wordSet("source sources"));
const isDeepResearch = (server: ServerReading): boolean =>
  server.speaksOf(research) && deepResearch.test(server.server.description ?? "");

/** What holds the words of strangers on a server of this kind. */
export function heldBy(server: ServerReading): ReadonlySet<string> | undefined {
  if (isDeepResearch(server)) return researched;
  if (server.speaksOf(engines) || isGoogleSearch(server)) return results;
  if (server.speaksOf(codeHosts)) return proposals;
  if (server.speaksOf(meetings)) return written;
  if (server.speaksOf(desks)) return kept;
  if (server.speaksOf(talks)) return said;
  if (server.speaksOf(askers)) return answered;
  return server.speaksOf(phones) ? called : undefined;
}
