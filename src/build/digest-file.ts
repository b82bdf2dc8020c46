import { createHash, subtle } from "node:crypto";
import { open } from "node:fs/promises";

const pieceLength = 4_194_304;

/** So many pieces are read or digested at a time, by Node's own threads. */
const piecesAtATime = 4;

/**
 * SHA-256, hex, over the SHA-256 of each 4 MiB of a file of any length. In pieces, since Node reads no file of 2 GiB at
 * once, and since several cores then share the work: a store has 5 KB for each tool.
 */
export async function digestFile(path: string): Promise<string> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const count = Math.ceil(size / pieceLength);
    const digests = new Array<Uint8Array>(count);
    let next = 0;
    const work = async (): Promise<void> => {
      const piece = new Uint8Array(Math.min(size, pieceLength));
      for (let index = next++; index < count; index = next++) {
        const { bytesRead } = await file.read(piece, 0, piece.length, index * pieceLength);
        digests[index] = new Uint8Array(await subtle.digest("SHA-256", piece.subarray(0, bytesRead)));
      }
    };
    await Promise.all(Array.from({ length: Math.min(count, piecesAtATime) }, work));
    const hash = createHash("sha256");
    for (const digest of digests) hash.update(digest);
    return hash.digest("hex");
  } finally {
    await file.close();
  }
}
