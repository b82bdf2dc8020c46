import type { KnownSources } from "#catalogue/known-sources.ts";
import type { Problem } from "#catalogue/problem.ts";
import { readCatalogue } from "#catalogue/read.ts";
import { assessServer } from "#risk/assess.ts";
import type { JudgedServer } from "#store/judged.ts";
import { readReviews } from "#store/reviews.ts";

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

/**
 * Reads and judges every server that `sources` does not know, one at a time, in the order of the input, and lets
 * reviews overrule. A reviewed server is judged every time: its review may have expired since.
 */
export async function* judgeCatalogue(
  { catalogue, reviews, today }: CatalogueInput,
  sources?: KnownSources,
): AsyncGenerator<JudgedStep> {
  const book = reviews === undefined ? undefined : await readReviews(reviews, today);
  if (book) yield { judged: undefined, toolsRead: 0, problems: book.problems };
  const unreviewed: KnownSources | undefined = sources && {
    find(source) {
      const known = sources.find(source);
      return known && book?.covers(known.slug) ? undefined : known;
    },
  };
  for await (const { server, source, ...step } of readCatalogue(catalogue, unreviewed)) {
    const judged = server && {
      server,
      assessments: assessServer(server),
      tokens: server.tools.map((await loadTokeniser()).countToolTokens),
    };
    if (!judged || !book?.covers(judged.server.slug)) {
      yield { judged, source, ...step };
      continue;
    }
    const { judged: reviewed, problems } = book.apply(judged);
    yield { ...step, judged: reviewed, problems: [...step.problems, ...problems] };
  }
  if (book) yield { judged: undefined, toolsRead: 0, problems: book.unmet() };
}

/** The tokeniser takes a tenth of a second to load, which a build that has nothing to judge does without. */
function loadTokeniser() {
  return import("#store/count-tokens.ts");
}
