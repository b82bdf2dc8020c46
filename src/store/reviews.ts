import { readdir, readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { z } from "zod";
import type { Problem } from "#catalogue/problem.ts";
import { makeProblem, type Place } from "#catalogue/problems.ts";
import type { Server } from "#catalogue/server.ts";
import { nearest } from "#lib/nearest.ts";
import { applyReview } from "#risk/apply-review.ts";
import type { Assessment, Review } from "#risk/assessment.ts";
import { categories, levels } from "#risk/taxonomy.ts";
import type { JudgedServer } from "#store/judged.ts";
import { readYamlList } from "#store/read-yaml.ts";

const isoDate = z.iso.date({ error: "write the date in quotes, as YYYY-MM-DD" });

/** An entry of `content/reviews/<server>.yaml`, below `reviews:`; the file's name is the server's slug. */
export const reviewEntry = z
  .strictObject({
    tool: z.string().min(1).meta({ description: "The tool's exact name." }),
    category: z.enum(categories).optional(),
    level: z.enum(levels).optional(),
    reason: z.string().min(20, "say in a whole sentence why the program is overruled"),
    reviewer: z.string().min(2),
    date: isoDate,
    expires: isoDate,
    digest: z
      .string()
      .regex(/^[0-9a-f]{64}$/, "give the definition's digest, 64 hex digits, as its page shows it"), // 9f86d081…
  })
  .refine(({ category, level }) => category !== undefined || level !== undefined, {
    message: "name a category, a level or both",
  })
  .refine(({ date, expires }) => date < expires, {
    message: "it expires before it is made",
    path: ["expires"],
  });

interface PlacedReview {
  readonly tool: string;
  readonly review: Review;
  readonly place: Place;
}

/** The reviews of a folder, by server. Problems show when they are read and when they are applied. */
export class ReviewBook {
  readonly problems: readonly Problem[];
  readonly #byServer: ReadonlyMap<string, readonly PlacedReview[]>;
  readonly #today: string;
  readonly #unmet: Set<string>;

  constructor(
    byServer: ReadonlyMap<string, readonly PlacedReview[]>,
    problems: readonly Problem[],
    today: string,
  ) {
    this.#byServer = byServer;
    this.#unmet = new Set(byServer.keys());
    this.#today = today;
    this.problems = problems;
  }

  /** Whether there are reviews, good or bad, of a server's tools. */
  covers(server: string): boolean {
    return this.#byServer.has(server);
  }

  /** The server with its good reviews applied, and a problem for each that is expired, dangling or of another definition. */
  apply(judged: JudgedServer): {
    readonly judged: JudgedServer;
    readonly problems: readonly Problem[];
  } {
    const { server, assessments } = judged;
    this.#unmet.delete(server.slug);
    const reviews = this.#byServer.get(server.slug) ?? [];
    if (reviews.length === 0) return { judged, problems: [] };
    const problems: Problem[] = [];
    const good = new Map<string, Review>();
    for (const placed of reviews) {
      const problem = this.#checkReview(placed, server, good);
      if (problem === undefined) good.set(placed.tool, placed.review);
      else problems.push(problem);
    }
    const reviewed = assessments.map((assessment): Assessment => {
      const review = good.get(assessment.tool);
      return review === undefined ? assessment : applyReview(assessment, review);
    });
    return { judged: { ...judged, assessments: reviewed }, problems };
  }

  #checkReview(
    { tool, review, place }: PlacedReview,
    server: Server,
    earlier: ReadonlyMap<string, Review>,
  ): Problem | undefined {
    if (earlier.has(tool)) return makeProblem("review-twice", place, { tool });
    const declared = server.tools.find(({ name }) => name === tool);
    if (declared === undefined) {
      const names = server.tools.map(({ name }) => name);
      return makeProblem("review-tool", place, { tool, nearest: nearest(tool, names) });
    }
    if (review.expires < this.#today)
      return makeProblem("review-expired", place, { tool, expires: review.expires });
    return review.digest === declared.digest ? undefined : makeProblem("review-digest", place, { tool });
  }

  /** Problems of the files whose server has not been met; ask when the whole catalogue has been read. */
  unmet(): readonly Problem[] {
    return [...this.#unmet].flatMap((server) => {
      const place = this.#byServer.get(server)?.[0]?.place;
      return place === undefined
        ? []
        : [makeProblem("review-server", { ...place, line: 1, column: 1 }, { server })];
    });
  }
}

/**
 * Reads every `.yaml` file of `folder`; a folder that is not there holds no reviews.
 * @param today ISO date, `YYYY-MM-DD`; reviews that expire before it do not count
 */
export async function readReviews(folder: string, today: string): Promise<ReviewBook> {
  const byServer = new Map<string, readonly PlacedReview[]>();
  const problems: Problem[] = [];
  for (const file of await listYaml(folder)) {
    const path = join(folder, file);
    const { entries, problems: found } = readYamlList(
      path,
      await readFile(path, "utf8"),
      "reviews",
      reviewEntry,
    );
    problems.push(...found);
    byServer.set(
      basename(file, ".yaml"),
      entries.map(({ entry, place }) => ({ tool: entry.tool, review: reviewOf(entry), place })),
    );
  }
  return new ReviewBook(byServer, problems, today);
}

async function listYaml(folder: string): Promise<readonly string[]> {
  try {
    return (await readdir(folder)).filter((name) => name.endsWith(".yaml")).sort();
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return [];
    throw error;
  }
}

function reviewOf({
  category,
  level,
  reason,
  reviewer,
  date,
  expires,
  digest,
}: z.output<typeof reviewEntry>): Review {
  return {
    ...(category === undefined ? {} : { category }),
    ...(level === undefined ? {} : { level }),
    reason,
    reviewer,
    date,
    expires,
    digest,
  };
}
