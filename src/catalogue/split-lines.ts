/** One line of a file without its line feed. */
export interface Line {
  /** From 1. */
  readonly number: number;
  /** Undefined where the line is longer than allowed; it was passed over without being held. */
  readonly bytes: Buffer | undefined;
}

const lineFeed = 0x0a;

/** Splits bytes at line feeds. Holds at most `maxBytes` of a line and one chunk. */
export async function* splitLines(chunks: AsyncIterable<Buffer>, maxBytes: number): AsyncGenerator<Line> {
  let parts: Buffer[] = [];
  let length = 0;
  let number = 1;
  const take = (): Line => {
    const bytes = length > maxBytes ? undefined : parts.length === 1 ? parts[0] : Buffer.concat(parts);
    const line = { number, bytes };
    parts = [];
    length = 0;
    number++;
    return line;
  };
  const hold = (part: Buffer): void => {
    length += part.length;
    if (length > maxBytes) parts = [];
    else parts.push(part);
  };
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(lineFeed); end !== -1; end = chunk.indexOf(lineFeed, start)) {
      hold(chunk.subarray(start, end));
      yield take();
      start = end + 1;
    }
    if (start < chunk.length) hold(chunk.subarray(start));
  }
  if (length > 0) yield take();
}
