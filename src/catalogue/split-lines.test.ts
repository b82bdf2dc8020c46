import fc from "fast-check";
import { expect, test } from "vitest";
import { splitLines } from "#catalogue/split-lines.ts";

test("lines are the same however the bytes are cut into chunks", async () => {
  const line = fc.string({ unit: fc.constantFrom("a", "é", "\r", " ") });
  await fc.assert(
    fc.asyncProperty(fc.array(line), fc.integer({ min: 1, max: 5 }), async (lines, size) => {
      const bytes = Buffer.from(lines.map((text) => `${text}\n`).join(""));
      expect(await linesOf(bytes, size, 1_000)).toEqual(lines.map((text, index) => [index + 1, text]));
    }),
  );
});

test("the last line needs no line feed", async () => {
  expect(await linesOf(Buffer.from("a\nb"), 2, 10)).toEqual([
    [1, "a"],
    [2, "b"],
  ]);
});

test("a line that is too long is told and passed over; the next is whole", async () => {
  expect(await linesOf(Buffer.from("12345\n123456\n\nx"), 4, 5)).toEqual([
    [1, "12345"],
    [2, undefined],
    [3, ""],
    [4, "x"],
  ]);
});

test("an empty file has no line", async () => {
  expect(await linesOf(Buffer.from(""), 1, 5)).toEqual([]);
});

async function linesOf(bytes: Buffer, size: number, max: number): Promise<readonly unknown[]> {
  async function* chunks(): AsyncGenerator<Buffer> {
    for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size);
  }
  const lines = await Array.fromAsync(splitLines(chunks(), max));
  return lines.map((line) => [line.number, line.bytes?.toString()]);
}
