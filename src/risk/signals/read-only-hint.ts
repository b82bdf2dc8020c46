import { quoteAnnotation } from "#risk/quote.ts";
import type { FactSignal } from "#risk/signal.ts";

export const readOnlyHint = {
  id: "read-only-hint",
  kind: "fact",
  title: "A hint about reading",
  summary: "The server's annotation readOnlyHint says that the tool only reads, or that it does not.",
  about: [
    "Annotations are the server's own word about itself, and a client cannot check them. A hint never lowers a verdict that the words support; it tips the scales only where they say little. Where it contradicts them, the page shows the contradiction.",
    "A hint that is absent means that nothing is known, not that the default of the protocol was meant.",
  ],
  examples: [
    { tool: { name: "status", annotations: { readOnlyHint: true } }, quote: "readOnlyHint" },
    { tool: { name: "status", annotations: {} }, quote: undefined },
  ],
  find({ tool: { annotations } }) {
    const hint = annotations?.["readOnlyHint"];
    if (typeof hint !== "boolean") return [];
    const because = hint
      ? "the server says that it only reads"
      : "the server says that it does not only read";
    return [
      quoteAnnotation("readOnlyHint", {
        signal: "read-only-hint",
        supports: hint ? "Read" : "Write",
        weight: 0.8,
        because,
      }),
    ];
  },
} satisfies FactSignal;
