import { createGunzip } from "node:zlib";

/**
 * Unpacks gzip data as it comes. Unlike a piped stream it hands on every byte that could be unpacked before it throws
 * on damaged or truncated data, and it never holds more than one input chunk's worth of output.
 */
export async function* gunzip(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const stream = createGunzip();
  let unpacked: Buffer[] = [];
  let failure: Error | undefined;
  stream.on("data", (chunk: Buffer) => unpacked.push(chunk));
  stream.on("error", (error) => (failure = error));
  const closed = new Promise<void>((resolve) => stream.once("close", resolve));
  const take = (): readonly Buffer[] => {
    const taken = unpacked;
    unpacked = [];
    return taken;
  };
  try {
    for await (const chunk of chunks) {
      await Promise.race([closed, new Promise<void>((resolve) => stream.write(chunk, () => resolve()))]);
      yield* take();
      if (failure) throw failure;
    }
    stream.end();
    await closed;
    yield* take();
    if (failure) throw failure;
  } finally {
    stream.destroy();
  }
}
