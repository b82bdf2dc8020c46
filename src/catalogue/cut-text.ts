import { formatNumber } from "#lib/plural.ts";
import { clip } from "#lib/safe-text.ts";
import type { Subject } from "#catalogue/check-object.ts";
import { limits } from "#catalogue/limits.ts";

const mark = "…";

/** A title with at most as many characters as a name may have; the cut is logged. */
export function cutTitle(title: string | undefined, { of, at, log }: Subject): string | undefined {
  if (title === undefined) return undefined;
  const cut = clip(title, limits.nameCharacters);
  if (cut !== title) {
    const limit = `${formatNumber(limits.nameCharacters)} characters`;
    log.add("text-length", [...at, "title"], { field: "title", of, size: `more than ${limit}`, limit });
  }
  return cut;
}

/** The text in `field`, at most as long as a description may be; the cut is logged. */
export function cutDescription(
  text: string | undefined,
  field: "description" | "instructions",
  { of, at, log }: Subject,
): string | undefined {
  if (text === undefined) return undefined;
  const cut = cutBytes(text, limits.descriptionBytes);
  if (cut !== text) {
    const size = `${formatNumber(Buffer.byteLength(text))} bytes`;
    const limit = `${formatNumber(limits.descriptionBytes)} bytes`;
    log.add("text-length", [...at, field], { field, of, size, limit });
  }
  return cut;
}

/** The text, or its beginning and `…` where it has more than `max` UTF-8 bytes; never cut within a character. */
export function cutBytes(text: string, max: number): string {
  // One UTF-16 unit is at most three bytes.
  if (text.length * 3 <= max || Buffer.byteLength(text) <= max) return text;
  const room = new Uint8Array(max - Buffer.byteLength(mark));
  const { read } = new TextEncoder().encodeInto(text, room);
  return text.slice(0, read) + mark;
}
