import { quoteName } from "#risk/quote.ts";
import type { FactSignal } from "#risk/signal.ts";

export const nounName = {
  id: "noun-name",
  kind: "fact",
  title: "A name without a verb",
  summary: "The tool is named after a thing, and nothing says that it does anything to it.",
  about: [
    "Tools named after what they return (“weather_forecast”, “exchange_rates”) nearly always only return it. It is a weak reason, and it stands only where there is no other.",
  ],
  examples: [
    { tool: { name: "exchange_rates" }, quote: "exchange_rates" },
    { tool: { name: "delete_branch" }, quote: undefined },
  ],
  find(reading) {
    if (
      reading.acts.some(
        (act) =>
          act.verb.sense !== "vague" && (act.role === "main" || (act.role === "name" && act.sure >= 0.5)),
      )
    )
      return [];
    if (reading.nameWords.length === 0) return [];
    const span = { start: reading.nameWords[0]?.start ?? 0, end: reading.nameWords.at(-1)?.end ?? 0 };
    return [
      quoteName(reading, span, {
        signal: "noun-name",
        supports: "Read",
        weight: 0.5,
        because: "a name without a verb mostly names what comes back",
      }),
    ];
  },
} satisfies FactSignal;
