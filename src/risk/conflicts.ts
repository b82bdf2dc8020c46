import type { Conflict, Evidence } from "#risk/assessment.ts";
import type { ToolReading } from "#risk/reading.ts";
import type { Category } from "#risk/taxonomy.ts";
import { quoteAnnotation, quoteServer } from "#risk/quote.ts";

/** What a call of each category does, as the end of a sentence about a hint or a name that says otherwise. */
const does: Readonly<Record<Category, string>> = {
  Financial: "move money",
  Destructive: "remove something",
  Execute: "run or drive something",
  Write: "change something",
  Read: "only read",
};

const plain = { supports: "Read", weight: 0, because: "it says otherwise than the words" } as const;

/** Where the definition contradicts itself, or the server contradicts it. Conflicts are shown; they lower nothing. */
export function findConflicts(
  reading: ToolReading,
  category: Category,
  evidence: readonly Evidence[],
): readonly Conflict[] {
  if (category === "Read") return contradictoryHints(reading);
  const words = evidence.filter(({ supports, weight }) => supports === category && weight >= 1);
  return [
    ...contradictoryHints(reading),
    ...readOnlyClaim(reading, category, words),
    ...destructiveDenied(reading, category, words),
    ...readingName(category, evidence, words),
    ...readOnlyServer(reading, category, words),
  ];
}

function contradictoryHints({ tool: { annotations } }: ToolReading): readonly Conflict[] {
  if (annotations?.["readOnlyHint"] !== true || annotations["destructiveHint"] !== true) return [];
  return [
    {
      id: "contradictory-hints",
      sentence: "Its hints contradict each other: it is marked read-only and destructive at once.",
      evidence: ["readOnlyHint", "destructiveHint"].map((hint) =>
        quoteAnnotation(hint, { signal: "read-only-hint", ...plain }),
      ),
    },
  ];
}

function readOnlyClaim(
  { tool: { annotations } }: ToolReading,
  category: Category,
  words: readonly Evidence[],
): readonly Conflict[] {
  if (annotations?.["readOnlyHint"] !== true) return [];
  const hint = quoteAnnotation("readOnlyHint", { signal: "read-only-hint", ...plain });
  const sentence = `The server marks it read-only, yet its definition says that it can ${does[category]}.`;
  return [{ id: "read-only-hint", sentence, evidence: [hint, ...words] }];
}

function destructiveDenied(
  { tool: { annotations } }: ToolReading,
  category: Category,
  words: readonly Evidence[],
): readonly Conflict[] {
  if (category !== "Destructive" || annotations?.["destructiveHint"] !== false) return [];
  const hint = quoteAnnotation("destructiveHint", { signal: "destructive-hint", ...plain });
  const sentence =
    "The server marks it as not destructive, yet its definition says that it can remove something.";
  return [{ id: "destructive-hint", sentence, evidence: [hint, ...words] }];
}

function readingName(
  category: Category,
  evidence: readonly Evidence[],
  words: readonly Evidence[],
): readonly Conflict[] {
  const name = evidence.find(
    ({ where, signal, weight }) => where === "name" && signal === "read-verb" && weight >= 2.7,
  );
  const others = words.filter(({ where }) => where === "description" || where === "parameter");
  if (name === undefined || others.length === 0) return [];
  const sentence = `Its name says that it reads, yet the rest of its definition says that it can ${does[category]}.`;
  return [{ id: "reading-name", sentence, evidence: [name, ...others] }];
}

function readOnlyServer(
  reading: ToolReading,
  category: Category,
  words: readonly Evidence[],
): readonly Conflict[] {
  const { server, phrases } = reading.server;
  const text = server.description ?? "";
  const hit = phrases.find(({ topic }) => topic === "readOnly");
  if (hit === undefined) return [];
  const quote = quoteServer("description", text, hit, { signal: "read-only-words", ...plain });
  const sentence = `The server calls itself read-only, yet this tool can ${does[category]}.`;
  return [{ id: "read-only-server", sentence, evidence: [quote, ...words] }];
}
