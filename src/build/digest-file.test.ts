import { createHash } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { digestFile } from "#build/digest-file.ts";

test("a file's digest is that of its bytes, however many pieces it is read in", () => {
  const folder = mkdtempSync(join(tmpdir(), "toolrisk-digest-"));
  const path = join(folder, "file");
  for (const length of [0, 1, 1_048_576, 2_500_000]) {
    const bytes = Buffer.alloc(length, "toolrisk");
    writeFileSync(path, bytes);
    expect(digestFile(path)).toBe(createHash("sha256").update(bytes).digest("hex"));
  }
  rmSync(folder, { recursive: true });
});
