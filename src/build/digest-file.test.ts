import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { digestFile } from "#build/digest-file.ts";

let folder = "";
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), "toolrisk-digest-"))));
afterAll(() => rmSync(folder, { recursive: true }));

function digest(bytes: Uint8Array): Promise<string> {
  const path = join(folder, "file");
  writeFileSync(path, bytes);
  return digestFile(path);
}

test("files have equal digests where their bytes are equal, however long they are", async () => {
  const seen = new Set<string>();
  for (const length of [0, 1, 4_194_304, 4_194_305, 21_000_000]) {
    const bytes = Buffer.alloc(length, "toolrisk");
    seen.add(await digest(bytes));
    expect(seen).toContain(await digest(bytes));
  }
  expect(seen.size).toBe(5);
});

test("one other byte anywhere gives another digest, and so do pieces in another order", async () => {
  const bytes = Buffer.alloc(21_000_000);
  for (let piece = 0; piece < 6; piece++) bytes[piece * 4_194_304] = piece;
  const digests = new Set([await digest(bytes)]);
  for (const place of [0, 4_194_303, 4_194_305, 20_999_999]) {
    bytes[place] = 99;
    digests.add(await digest(bytes));
  }
  const swapped = Buffer.concat([bytes.subarray(4_194_304, 8_388_608), bytes.subarray(0, 4_194_304)]);
  digests.add(await digest(Buffer.concat([swapped, bytes.subarray(8_388_608)])));
  expect(digests.size).toBe(6);
});
