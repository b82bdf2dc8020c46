import { expect, test } from "vitest";
import { formatBytes } from "#lib/bytes.ts";

test.each([
  [0, "0 bytes"],
  [999, "999 bytes"],
  [1000, "1 kB"],
  [4_236, "4.24 kB"],
  [999_499, "999 kB"],
  [999_999, "1 MB"],
  [26_214_400, "26.2 MB"],
  [1e9, "1 GB"],
  [123_456_789_012, "123 GB"],
])("%i bytes are %s", (bytes, text) => {
  expect(formatBytes(bytes)).toBe(text);
});
