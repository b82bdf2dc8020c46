import { quoteDescription, quoteName } from "#risk/quote.ts";
import type { FactSignal } from "#risk/signal.ts";
import { isAbout } from "#risk/server-reading.ts";
import { wordSet } from "#risk/text/touches.ts";

const pointer = wordSet("hover scroll resize zoom focus pinch highlight dim brighten");
const pointed = wordSet("mouse cursor viewport tab volume brightness orientation");
const trifles = wordSet(
  "star unstar pin unpin react like upvote bookmark follow unfollow mute unmute mark label untag acknowledge snooze",
);

export const smallStep = {
  id: "small-step",
  kind: "fact",
  title: "A small step",
  summary: "The tool moves a pointer, scrolls, sets a volume, or puts a mark on something.",
  about: [
    "To hover or to scroll acts in another program and yet changes next to nothing. To star, pin or mark something is taken back by one click. The category stays, and the level comes down.",
  ],
  examples: [
    { tool: { name: "browser_hover", description: "Hovers over an element." }, quote: "hover" },
    { tool: { name: "star_repository", description: "Stars a repository." }, quote: "star" },
    { tool: { name: "browser_click", description: "Clicks." }, quote: undefined },
  ],
  find(reading) {
    const act =
      reading.acts.find(({ role }) => role === "name") ?? reading.acts.find(({ role }) => role === "main");
    if (act === undefined || (act.role !== "name" && act.role !== "main")) return [];
    const { lemma } = act.verb;
    const moves =
      pointer.has(lemma) ||
      (isAbout(reading, "browser", "device", "desktop") &&
        /^(?:move|select|set|change|switch)$/.test(lemma) &&
        act.objectWords.some((word) => pointed.has(word)));
    if (!moves && !(trifles.has(lemma) && act.sure >= 0.9)) return [];
    const because = moves ? "it moves a pointer or a view, no more" : "one click takes it back";
    const meaning = { signal: "small-step", supports: "level-down", weight: 1, because } as const;
    return [act.role === "name" ? quoteName(reading, act, meaning) : quoteDescription(reading, act, meaning)];
  },
} satisfies FactSignal;
