import { quoteDescription } from "#risk/quote.ts";
import type { FactSignal } from "#risk/signal.ts";

export const permanenceWords = {
  id: "permanence-words",
  kind: "fact",
  title: "Says that there is no way back",
  summary: "The description says that the act is permanent, irreversible or cannot be undone.",
  about: [
    "Authors write such a sentence when they fear the consequences themselves. It keeps the level up where a switch or a neighbouring tool would otherwise bring it down.",
  ],
  examples: [
    {
      tool: { name: "delete_page", description: "Deletes a page. This cannot be undone." },
      quote: "cannot be undone",
    },
    { tool: { name: "delete_page", description: "Deletes a page." }, quote: undefined },
  ],
  find(reading) {
    const hit = reading.phrases.find(({ topic }) => topic === "permanent");
    if (
      hit === undefined ||
      !reading.acts.some(({ verb }) => verb.sense !== "read" && verb.sense !== "compute")
    )
      return [];
    const because = "the author says that there is no way back";
    return [
      quoteDescription(reading, hit, {
        signal: "permanence-words",
        supports: "level-up",
        weight: 1,
        because,
      }),
    ];
  },
} satisfies FactSignal;
