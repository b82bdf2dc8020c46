import type { Act } from "#risk/text/act.ts";
import { mentions, union, wordSet } from "#risk/text/touches.ts";
import {
  asks,
  enrols,
  links,
  notShared,
  offers,
  opened,
  people,
  published,
  puts,
  sequences,
  shares,
  timed,
} from "#risk/words/outbound.ts";

const getting = wordSet("create generate get make add");

/** Verbs of acts that put something before others without a message. */
export const offering = union(shares, puts, asks, enrols, getting, wordSet("schedule"));

/** True for an act that shows something to others, offers them work or has them written to, on any server. */
export function isOffered(act: Act): boolean {
  const { lemma } = act.verb;
  if (shares.has(lemma)) return act.head !== "" && !mentions(act, notShared);
  if (puts.has(lemma) && mentions(act, offers)) return true;
  if (asks.has(lemma) && people.has(act.head)) return true;
  if (lemma === "publish") return published.has(act.head);
  if (lemma === "schedule") return timed.has(act.head);
  if (enrols.has(lemma) && sequences.has(act.head)) return true;
  return getting.has(lemma) && links.has(act.head) && act.objectWords.length > 1 && mentions(act, opened);
}
