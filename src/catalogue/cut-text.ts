const mark = "…";

/** The text, or its beginning and `…` where it has more than `max` UTF-8 bytes; never cut within a character. */
export function cutBytes(text: string, max: number): string {
  // One UTF-16 unit is at most three bytes.
  if (text.length * 3 <= max || Buffer.byteLength(text) <= max) return text;
  const room = new Uint8Array(max - Buffer.byteLength(mark));
  const { read } = new TextEncoder().encodeInto(text, room);
  return text.slice(0, read) + mark;
}
