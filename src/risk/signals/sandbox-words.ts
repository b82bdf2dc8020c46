import { quoteDescription } from "#risk/quote.ts";
import type { FactSignal } from "#risk/signal.ts";

export const sandboxWords = {
  id: "sandbox-words",
  kind: "fact",
  title: "Works on something that is not real",
  summary:
    "The description says that the tool works in a sandbox, in memory, on a test network or on a simulation.",
  about: [
    "What happens in a sandbox stays there, if the sandbox holds. The author says so and nobody has checked, so the level comes down by one step and the category stays.",
  ],
  examples: [
    { tool: { name: "run_python", description: "Runs Python in a sandbox." }, quote: "sandbox" },
    { tool: { name: "run_python", description: "Runs Python." }, quote: undefined },
  ],
  find(reading) {
    const hit = reading.phrases.find(({ topic, start }) => topic === "sandbox" && start < 300);
    if (hit === undefined) return [];
    const because = "it works on something that is not real, as its author says";
    return [
      quoteDescription(reading, hit, { signal: "sandbox-words", supports: "level-down", weight: 1, because }),
    ];
  },
} satisfies FactSignal;
