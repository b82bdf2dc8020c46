import { quoteSibling } from "#risk/quote.ts";
import type { FactSignal } from "#risk/signal.ts";
import { bringsBack } from "#risk/siblings.ts";

export const siblingUndo = {
  id: "sibling-undo",
  kind: "fact",
  title: "A neighbouring tool brings it back",
  summary: "The same server offers a tool that restores what this one removes.",
  about: [
    "What can be restored by one more call of the same server is not lost. Where a tool that removes has such a neighbour, it counts as Write and not as Destructive.",
    "A create tool is no way back from a delete tool: it makes a new thing, without what was in the old one.",
  ],
  examples: [
    {
      tool: { name: "trash_message", description: "Moves a message to the trash." },
      siblings: [{ name: "untrash_message" }],
      quote: "untrash_message",
    },
    {
      tool: { name: "delete_user", description: "Deletes a user." },
      siblings: [{ name: "create_user" }],
      quote: undefined,
    },
    {
      tool: { name: "delete_message", description: "Permanently deletes a message." },
      siblings: [{ name: "undelete_message" }],
      quote: undefined,
    },
  ],
  find({ server, nameWords, phrases }) {
    const undoer = server.siblings.undoerOf(nameWords);
    if (undoer === undefined || !bringsBack.has(undoer.verb)) return [];
    if (phrases.some(({ topic }) => topic === "permanent")) return [];
    const meaning = { signal: "sibling-undo", because: "it brings back what this tool removes" };
    return [
      quoteSibling(undoer.name, { ...meaning, supports: "Destructive", weight: -6 }),
      quoteSibling(undoer.name, { ...meaning, supports: "Write", weight: 2 }),
    ];
  },
} satisfies FactSignal;
