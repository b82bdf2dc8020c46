import { quoteDescription, quoteName } from "#risk/quote.ts";
import type { FactSignal } from "#risk/signal.ts";
import { isOf, wordSet } from "#risk/text/touches.ts";

const changes =
  wordSet(`add create update set grant assign attach put modify change edit promote invite allow enable share replace
  patch configure impersonate elevate`);
const strong = wordSet(
  "admin administrator owner privilege privileges permission permissions role roles policy policies acl grant access",
);

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
    for (const act of reading.acts) {
      if (act.role === "later" || act.role === "title" || !changes.has(act.verb.lemma)) continue;
      if (
        !(isOf(act, "access") && act.objectWords.some((word) => strong.has(word))) &&
        act.verb.lemma !== "promote"
      )
        continue;
      const meaning = {
        signal: "access-change",
        supports: "level-up",
        weight: 1,
        because: "it changes who may do what",
      } as const;
      const span =
        act.head === ""
          ? act
          : { start: Math.min(act.start, act.objectStart), end: Math.max(act.end, act.objectEnd) };
      return [
        act.role === "name" ? quoteName(reading, span, meaning) : quoteDescription(reading, span, meaning),
      ];
    }
    return [];
  },
} satisfies FactSignal;
