import { digestAnswer, noteDigest } from "#store/needs.ts";

/** How many answers are kept: those that are asked for most are few (totals, names that many servers use). */
const keptAnswers = 500;

/**
 * Answers that many pages ask for: each is read and digested once, and noted each time it is asked for (`needs.ts`).
 * Those that nobody has asked for the longest are forgotten first.
 */
export class Answers {
  readonly #kept = new Map<string, { readonly answer: unknown; digest?: string }>();

  /** @param make reads the answer; equal calls must give equal answers */
  give<Answer>(call: readonly unknown[], make: () => Answer): Answer {
    const need = JSON.stringify(call);
    const known = this.#kept.get(need);
    const kept = known ?? { answer: make() };
    this.#kept.delete(need);
    this.#kept.set(need, kept);
    const oldest = this.#kept.keys().next().value;
    if (oldest !== undefined && this.#kept.size > keptAnswers) this.#kept.delete(oldest);
    noteDigest(need, () => (kept.digest ??= digestAnswer(kept.answer)));
    // The same call has made it, and gave an `Answer` then.
    return kept.answer as Answer;
  }
}
