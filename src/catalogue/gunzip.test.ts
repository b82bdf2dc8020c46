import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { gunzip } from "#catalogue/gunzip.ts";

const text = Array.from(
  { length: 20_000 },
  (_, index) => `${index} ${(index * 2_654_435_761) % 4_294_967_296}\n`,
).join("");
const packed = gzipSync(text);

test("packed bytes are unpacked, however they are cut into chunks", async () => {
  for (const size of [1_000, 65_536, packed.length]) expect((await unpack(packed, size)).text).toBe(text);
});

test("files that were joined after packing are read one after the other", async () => {
  expect((await unpack(Buffer.concat([gzipSync("a\n"), gzipSync("b\n")]), 16)).text).toBe("a\nb\n");
});

test("a truncated file gives all that could be unpacked and then the fault", async () => {
  const half = await unpack(packed.subarray(0, packed.length / 2), 1_000);
  expect(half.code).toBe("Z_BUF_ERROR");
  expect(half.text.length).toBeGreaterThan(text.length / 3);
  expect(text.startsWith(half.text)).toBe(true);
});

test.each([
  ["text", Buffer.from("plain text"), "Z_DATA_ERROR"],
  ["a file with a wrong checksum", Buffer.concat([packed.subarray(0, -8), Buffer.alloc(8)]), "Z_DATA_ERROR"],
  ["an empty file", Buffer.alloc(0), "Z_BUF_ERROR"],
])("%s is told from packed data", async (_, bytes, code) => {
  expect((await unpack(bytes, 1_000)).code).toBe(code);
});

async function unpack(bytes: Buffer, size: number): Promise<{ text: string; code: string | undefined }> {
  async function* chunks(): AsyncGenerator<Buffer> {
    for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size);
  }
  const parts: Buffer[] = [];
  try {
    for await (const part of gunzip(chunks())) parts.push(part);
    return { text: Buffer.concat(parts).toString(), code: undefined };
  } catch (error) {
    return { text: Buffer.concat(parts).toString(), code: (error as NodeJS.ErrnoException).code };
  }
}
