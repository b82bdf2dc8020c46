import { createHash } from "node:crypto";
import { closeSync, openSync, readSync } from "node:fs";

const pieceLength = 1_048_576;

/** SHA-256, hex, over a file of any length; it is read in pieces, since Node reads no file of 2 GiB at once. */
export function digestFile(path: string): string {
  const hash = createHash("sha256");
  const piece = Buffer.allocUnsafe(pieceLength);
  const file = openSync(path, "r");
  try {
    for (let length = readSync(file, piece); length > 0; length = readSync(file, piece))
      hash.update(piece.subarray(0, length));
  } finally {
    closeSync(file);
  }
  return hash.digest("hex");
}
