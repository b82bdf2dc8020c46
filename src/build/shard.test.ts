import { expect, test } from "vitest";
import { isInShard, parseShard } from "#build/shard.ts";

test("every server is in exactly one shard, and shards are of about one size", () => {
  const counts = [0, 0, 0, 0];
  for (let server = 0; server < 4000; server++) {
    const shards = [1, 2, 3, 4].filter((index) => isInShard(`server-${server}`, { index, of: 4 }));
    expect(shards.length).toBe(1);
    counts[(shards[0] ?? 0) - 1] = (counts[(shards[0] ?? 0) - 1] ?? 0) + 1;
  }
  for (const count of counts) expect(Math.abs(count - 1000)).toBeLessThan(150);
});

test("a part is read as it is written", () => {
  expect(parseShard("3/8", {})).toEqual({ index: 3, of: 8 });
});

test("index and number come from the engine that runs the build", () => {
  expect(parseShard("auto/8", { JOB_COMPLETION_INDEX: "0" })).toEqual({ index: 1, of: 8 });
  expect(parseShard("auto", { CI_NODE_INDEX: "8", CI_NODE_TOTAL: "8" })).toEqual({ index: 8, of: 8 });
  const buildkite = { BUILDKITE_PARALLEL_JOB: "7", BUILDKITE_PARALLEL_JOB_COUNT: "8" };
  expect(parseShard("auto", buildkite)).toEqual({ index: 8, of: 8 });
  expect(parseShard("auto", { STRATEGY_JOB_INDEX: "2", STRATEGY_JOB_TOTAL: "4" })).toEqual({
    index: 3,
    of: 4,
  });
});

test("what is no part is refused in a sentence that shows one", () => {
  for (const text of ["0/8", "9/8", "a/b", "3", "1.5/2", "1/0", "-1/3", "", "1/9999"]) {
    expect(() => parseShard(text, {}), text).toThrow(/3\/8|8\/8/);
  }
  expect(() => parseShard("auto", {})).toThrow("finds no engine");
  expect(() => parseShard("auto", { JOB_COMPLETION_INDEX: "1" })).toThrow("auto/8");
});
