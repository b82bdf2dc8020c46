import { quoteAnnotation } from "#risk/quote.ts";
import type { FactSignal } from "#risk/signal.ts";

export const destructiveHint = {
  id: "destructive-hint",
  kind: "fact",
  title: "A hint about destruction",
  summary: "The server's annotation destructiveHint is set.",
  about: [
    "In practice the hint mostly means “does more than add”: servers set it on updates as well as on deletions. Alone it is no proof of removal, so it counts little and never makes a tool Destructive by itself.",
  ],
  examples: [
    { tool: { name: "update_rule", annotations: { destructiveHint: true } }, quote: "destructiveHint" },
    { tool: { name: "update_rule", annotations: { destructiveHint: false } }, quote: undefined },
  ],
  find({ tool: { annotations } }) {
    if (annotations?.["destructiveHint"] !== true || annotations["readOnlyHint"] === true) return [];
    const because = "the server says that it does more than add";
    return [
      quoteAnnotation("destructiveHint", {
        signal: "destructive-hint",
        supports: "Destructive",
        weight: 0.5,
        because,
      }),
    ];
  },
} satisfies FactSignal;
