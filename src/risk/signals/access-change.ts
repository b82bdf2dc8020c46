import { quoteAct } from "#risk/quote.ts";
import type { FactSignal } from "#risk/signal.ts";
import type { Act } from "#risk/text/act.ts";
import { isOf, mentions, wordSet } from "#risk/text/touches.ts";

const changes =
  wordSet(`add create update set grant assign attach put modify change edit promote invite allow enable share replace
  patch configure impersonate elevate`);
const strong = wordSet(
  "admin administrator owner privilege privileges permission permissions role roles policy policies acl grant access",
);

function changesAccess(act: Act): boolean {
  if (act.role === "later" || act.role === "title" || !changes.has(act.verb.lemma)) return false;
  return act.verb.lemma === "promote" || (isOf(act, "access") && mentions(act, strong));
}

export const accessChange = {
  id: "access-change",
  kind: "fact",
  title: "Changes who may do what",
  summary: "The tool grants permissions, assigns roles or writes policies.",
  about: [
    "Whoever can change permissions can give away everything that they protect, and an agent that has been misled can give itself what it was denied. So the level goes up.",
  ],
  examples: [
    {
      tool: { name: "add_inline_policy", description: "Adds a policy to a role." },
      quote: "add_inline_policy",
    },
    { tool: { name: "add_note", description: "Adds a note." }, quote: undefined },
  ],
  find(reading) {
    const meaning = {
      signal: "access-change",
      supports: "level-up",
      weight: 1,
      because: "it changes who may do what",
    } as const;
    const act = reading.acts.find(changesAccess);
    return act === undefined ? [] : [quoteAct(reading, act, meaning)];
  },
} satisfies FactSignal;
