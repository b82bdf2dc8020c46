import { quoteDescription } from "#risk/quote.ts";
import type { FactSignal } from "#risk/signal.ts";

export const softRemoval = {
  id: "soft-removal",
  kind: "fact",
  title: "Removes into a trash",
  summary: "The description says that what is removed goes to a trash or can be restored.",
  about: [
    "Something in the trash is not gone, as long as somebody empties no trash. The tool stays Destructive, for the agent itself may have no way to get it out again, but the level comes down.",
  ],
  examples: [
    {
      tool: { name: "delete_file", description: "Deletes a file (moves to trash)." },
      quote: "moves to trash",
    },
    { tool: { name: "delete_file", description: "Deletes a file." }, quote: undefined },
  ],
  find(reading) {
    const hit = reading.phrases.find(({ topic }) => topic === "soft");
    if (hit === undefined) return [];
    const before = reading.description.slice(Math.max(0, hit.start - 12), hit.start);
    if (/\b(?:not|no|never|cannot)\b/i.test(before)) return []; // `is not reversible`
    const because = "what is removed can be brought back by a person";
    return [
      quoteDescription(reading, hit, { signal: "soft-removal", supports: "level-down", weight: 1, because }),
    ];
  },
} satisfies FactSignal;
