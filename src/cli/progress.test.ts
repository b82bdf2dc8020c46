import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { makeProgress } from "#cli/progress.ts";

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** A stream that keeps what is written; a terminal where it has columns. */
function makeStream(columns?: number) {
  const written: string[] = [];
  const write = (text: string): boolean => written.push(text) > 0;
  return { written, stream: { isTTY: columns !== undefined, columns: columns ?? 0, write } as const };
}

function progressOn(columns?: number) {
  const { written, stream } = makeStream(columns);
  // A stream that is no terminal has no `isTTY` at all; false stands for that here.
  return { written, progress: makeProgress(stream as unknown as NodeJS.WriteStream) };
}

test("a line says the phase, how much is done, how fast, and how long it will take", () => {
  const { written, progress } = progressOn();
  progress.start("rendering pages", 50_000);
  vi.advanceTimersByTime(9_000);
  progress.step(3_000);
  vi.advanceTimersByTime(1_000);
  expect(written.at(-1)).toBe("rendering pages: 3,000 of 50,000 (300 a second, 2 min 37 s left)\n");
});

test("away from a terminal there is a line when a phase begins and ends, and every ten seconds between", () => {
  const { written, progress } = progressOn();
  progress.start("rendering pages", 100);
  for (let second = 0; second < 35; second++) {
    vi.advanceTimersByTime(1_000);
    progress.step();
  }
  progress.end();
  expect(written.length).toBe(1 + 3 + 1);
  for (const line of written) expect(line).toMatch(/^[^\r\n]+\n$/);
});

test("a phase that counts no steps is heard of every ten seconds too", () => {
  const { written, progress } = progressOn();
  progress.start("compiling templates");
  vi.advanceTimersByTime(25_000);
  progress.end();
  expect(written).toEqual([
    "compiling templates\n",
    "compiling templates: 10 s\n",
    "compiling templates: 20 s\n",
    "compiling templates: 25 s\n",
  ]);
  vi.advanceTimersByTime(60_000);
  expect(written.length).toBe(4);
});

test("on a terminal one line is written over and never wraps", () => {
  const { written, progress } = progressOn(40);
  progress.start("rendering pages", 50_000);
  vi.advanceTimersByTime(1_000);
  progress.step(10_000);
  vi.advanceTimersByTime(1_000);
  progress.end();
  const all = written.join("");
  expect(all.match(/\n/g)).toHaveLength(1);
  expect(all.endsWith("\n")).toBe(true);
  for (const line of all.trimEnd().split("\r\u001b[2K").slice(1)) expect(line.length).toBeLessThan(40);
});

test("steps are told of although the program is too busy to hear its clock", () => {
  const { written, progress } = progressOn();
  progress.start("indexing", 3);
  vi.setSystemTime(Date.now() + 11_000);
  progress.step();
  expect(written.at(-1)).toContain("1 of 3");
});

test("what takes longer than a second is told by its time, not as none a second", () => {
  const { written, progress } = progressOn();
  progress.start("indexing for search", 1);
  vi.advanceTimersByTime(4_000);
  progress.step();
  progress.end();
  expect(written.at(-1)).toBe("indexing for search: 1 of 1 (4 s)\n");
});
