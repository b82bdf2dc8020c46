import type { Evidence, LevelStep } from "#risk/assessment.ts";
import { baseLevel, levels, type Category, type Flag, type Level } from "#risk/taxonomy.ts";

/** What moves a level, beside the evidence that speaks for it directly. */
interface LevelFacts {
  readonly category: Category;
  readonly flags: readonly Flag[];
  readonly evidence: readonly Evidence[];
}

/** The level with every move away from the category's base; no moves where it stays. */
export interface MovedLevel {
  readonly level: Level;
  readonly steps: readonly LevelStep[];
}

/**
 * Moves the level from the category's base: up by what the tool reaches or by what it lets the caller choose, down by
 * what keeps the damage small. At most one move each way, but free code goes straight to critical.
 */
export function moveLevel(facts: LevelFacts): MovedLevel {
  let level: Level = baseLevel[facts.category];
  const steps: LevelStep[] = [];
  const move = (to: Level | undefined, because: string): void => {
    if (to === undefined || to === level) return;
    level = to;
    steps.push({ to, because });
  };
  const up = reasonUp(facts);
  if (up !== undefined) move(up.to ?? levels[levels.indexOf(level) + 1], up.because);
  const down = reasonDown(facts);
  if (down !== undefined) move(levels[levels.indexOf(level) - 1], down);
  return { level, steps };
}

function reasonUp({ category, flags, evidence }: LevelFacts): { to?: Level; because: string } | undefined {
  if (flags.includes("code")) return { to: "critical", because: "the caller chooses what is run" };
  if (category === "Read") {
    if (evidence.some(({ signal }) => signal === "secret-words"))
      return { to: "high", because: "what it returns is a secret" };
    if (flags.includes("private")) return { to: "medium", because: "what it returns is not public" };
    if (flags.includes("secrets")) return { to: "medium", because: "a credential passes through the call" };
    if (flags.includes("external"))
      return { to: "medium", because: "a request can carry data to a chosen host" };
    return undefined;
  }
  if (category === "Execute" && evidence.some(({ signal }) => signal === "open-operation"))
    return { because: "the caller names the operation, and no list bounds it" };
  // A step in a browser that takes a list of files is still one step.
  if (category === "Execute" && evidence.some(({ signal }) => signal === "drive-verb")) return undefined;
  const found = strongest(evidence, "level-up");
  if (found !== undefined && found.signal !== "permanence-words") return { because: found.because };
  return flags.includes("secrets") &&
    category === "Write" &&
    evidence.some(({ signal }) => signal === "secret-words")
    ? { because: "it makes or stores a secret" }
    : undefined;
}

function reasonDown({ category, evidence }: LevelFacts): string | undefined {
  if (category === "Read") return undefined;
  const has = (signal: string): boolean =>
    evidence.some((found) => found.signal === signal && found.weight > 0);
  if (has("scratch-clear") && category === "Write") return "it clears passing state that fills again";
  if (has("mark-removal") && category === "Write") return "what it takes off can be put on again";
  const found = strongest(evidence, "level-down");
  if (found === undefined) return undefined;
  // Where the caller can force it, or the author says that it is final, a trash is no comfort.
  const isFinal = has("permanence-words") || has("force-switch");
  return found.signal === "soft-removal" && isFinal ? undefined : found.because;
}

function strongest(evidence: readonly Evidence[], supports: "level-up" | "level-down"): Evidence | undefined {
  return evidence.find((found) => found.supports === supports);
}
