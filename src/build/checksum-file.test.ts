import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { crc32 } from "node:zlib";
import { expect, test } from "vitest";
import { checksumFile } from "#build/checksum-file.ts";

test("a file's checksum is that of its bytes, however many pieces it is read in", () => {
  const folder = mkdtempSync(join(tmpdir(), "toolrisk-checksum-"));
  const path = join(folder, "file");
  for (const length of [0, 1, 1_048_576, 2_500_000]) {
    const bytes = Buffer.alloc(length, "toolrisk");
    writeFileSync(path, bytes);
    expect(checksumFile(path)).toBe(`${length}-${crc32(bytes).toString(16)}`);
    if (length === 0) continue;
    // One bit of the last byte.
    bytes.writeUInt8(bytes.readUInt8(length - 1) ^ 1, length - 1);
    writeFileSync(path, bytes);
    expect(checksumFile(path)).not.toBe(`${length}-${crc32(Buffer.alloc(length, "toolrisk")).toString(16)}`);
  }
  rmSync(folder, { recursive: true });
});
