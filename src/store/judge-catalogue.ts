import type { KnownSources } from "#catalogue/known-sources.ts";
import type { Problem } from "#catalogue/problem.ts";
import { readCatalogue, type ReadStep } from "#catalogue/read.ts";
import type { Server } from "#catalogue/server.ts";
import type { Verdicts } from "#store/judge-server.ts";
import type { JudgedServer } from "#store/judged.ts";
import { readReviews, type ReviewBook } from "#store/reviews.ts";

/** What is read and judged. */
export interface CatalogueInput {
  /** Files and folders of the catalogue. */
  readonly catalogue: readonly string[];
  /** Folder of the reviews; undefined for none. */
  readonly reviews: string | undefined;
  /** ISO date, `YYYY-MM-DD`: reviews that expire before it do not count. */
  readonly today: string;
}

/** One record of the catalogue, read and judged. */
export interface JudgedStep {
  /** Undefined where the whole record is left out, a problem says why; and where it is `known`. */
  readonly judged: JudgedServer | undefined;
  /** Slug of a server that is as it was. */
  readonly known?: string | undefined;
  /** Names the text that the server was read from, where it can be skipped next time. */
  readonly source?: string | undefined;
  readonly toolsRead: number;
  readonly problems: readonly Problem[];
}

/** Judges a server; one that is judged elsewhere, later. */
export type Judge = (server: Server) => Verdicts | Promise<Verdicts>;

export interface JudgeMeans {
  /** Servers that it knows are not judged again. */
  readonly sources?: KnownSources | undefined;
  /** Judges in the place of `judgeServer`, to the same verdicts. */
  readonly judge?: Judge | undefined;
  /** Told before each server is judged. */
  onJudge?(): void;
}

/** A record on its way. */
interface Pending {
  readonly step: ReadStep;
  readonly verdicts: Verdicts | Promise<Verdicts> | undefined;
}

/** So many tools may be on their way, those included that are only behind others. */
const mostPending = 2_000;

/**
 * Reads and judges every server that `sources` does not know, one at a time, in the order of the input, and lets
 * reviews overrule. A reviewed server is judged every time: its review may have expired since.
 */
export async function* judgeCatalogue(
  { catalogue, reviews, today }: CatalogueInput,
  { sources, judge, onJudge }: JudgeMeans = {},
): AsyncGenerator<JudgedStep> {
  const book = reviews === undefined ? undefined : await readReviews(reviews, today);
  if (book) yield { judged: undefined, toolsRead: 0, problems: book.problems };
  const unreviewed: KnownSources | undefined = sources && {
    find(source) {
      const known = sources.find(source);
      return known && book?.covers(known.slug) ? undefined : known;
    },
  };
  const pending: Pending[] = [];
  let tools = 0;
  for await (const step of readCatalogue(catalogue, unreviewed)) {
    if (step.server) onJudge?.();
    const judgeIt = judge ?? (step.server && (await loadJudge()));
    pending.push({ step, verdicts: step.server && judgeIt?.(step.server) });
    tools += step.toolsRead;
    for (
      let first = pending[0];
      first && (tools > mostPending || !(first.verdicts instanceof Promise));
      first = pending[0]
    ) {
      pending.shift();
      tools -= first.step.toolsRead;
      yield judgedStep(first.step, await first.verdicts, book);
    }
  }
  for (const { step, verdicts } of pending) yield judgedStep(step, await verdicts, book);
  if (book) yield { judged: undefined, toolsRead: 0, problems: book.unmet() };
}

function judgedStep(
  { server, source, ...step }: ReadStep,
  verdicts: Verdicts | undefined,
  book: ReviewBook | undefined,
): JudgedStep {
  const judged = server && verdicts && { server, ...verdicts };
  if (!judged || !book?.covers(judged.server.slug)) return { judged, source, ...step };
  const { judged: reviewed, problems } = book.apply(judged);
  return { ...step, judged: reviewed, problems: [...step.problems, ...problems] };
}

/** Judging takes a fifth of a second to load, which a build that has nothing to judge does without. */
async function loadJudge(): Promise<Judge> {
  return (await import("#store/judge-server.ts")).judgeServer;
}
