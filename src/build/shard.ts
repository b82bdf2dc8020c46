import { UsageError } from "#lib/command-error.ts";
import { ringPlace } from "#store/ring.ts";

/** One of `of` parts of a build, counted from 1. */
export interface Shard {
  readonly index: number;
  readonly of: number;
}

/** Whether a shard builds a server: by hash of its slug, so that servers stay where they are when others come and go. */
export function isInShard(slug: string, { index, of }: Shard): boolean {
  return ringPlace(slug, "") % of === index - 1;
}

const maxShards = 1024;

/**
 * Reads `--shard`: `3/8`, or `auto` for what the engine that runs the build says. Kubernetes tells only the index, so
 * `auto/8` gives the number.
 * @throws UsageError where it is neither, or the engine says nothing
 */
export function parseShard(text: string, environment: NodeJS.ProcessEnv = process.env): Shard {
  const [indexText, ofText] = text.split("/");
  const engine = indexText === "auto" ? readEngine(environment) : undefined;
  if (indexText === "auto" && !engine) {
    throw new UsageError(
      "--shard auto finds no engine: none of JOB_COMPLETION_INDEX (Kubernetes), CI_NODE_INDEX (GitLab), " +
        "BUILDKITE_PARALLEL_JOB (Buildkite) and STRATEGY_JOB_INDEX (a matrix of GitHub Actions) is set",
    );
  }
  const index = engine ? engine.index : Number(indexText);
  const of = ofText === undefined ? engine?.of : Number(ofText);
  if (of === undefined) {
    throw new UsageError(
      `--shard wants the number of parts too, as in ${engine ? "auto/8" : "3/8"}, not "${text}"`,
    );
  }
  if (
    !Number.isInteger(of) ||
    of < 1 ||
    of > maxShards ||
    !Number.isInteger(index) ||
    index < 1 ||
    index > of
  ) {
    throw new UsageError(
      `--shard wants a part and their number, from 1/1 to 8/8 and the like, not "${text}"`,
    );
  }
  return { index, of };
}

/** The variables of engines that run the same job several times; those that count from 0 are said. */
const engines = [
  { index: "JOB_COMPLETION_INDEX", first: 0, of: "JOB_COMPLETIONS" },
  { index: "CI_NODE_INDEX", first: 1, of: "CI_NODE_TOTAL" },
  { index: "BUILDKITE_PARALLEL_JOB", first: 0, of: "BUILDKITE_PARALLEL_JOB_COUNT" },
  { index: "STRATEGY_JOB_INDEX", first: 0, of: "STRATEGY_JOB_TOTAL" },
] as const;

function readEngine(environment: NodeJS.ProcessEnv): { index: number; of: number | undefined } | undefined {
  for (const engine of engines) {
    const index = environment[engine.index];
    if (index === undefined || index === "") continue;
    const of = environment[engine.of];
    return { index: Number(index) - engine.first + 1, of: of ? Number(of) : undefined };
  }
  return undefined;
}
