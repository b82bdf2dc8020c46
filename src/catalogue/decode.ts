const strict = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
const byteOrderMark = "\uFEFF";

/** The text of UTF-8 bytes, without a byte order mark; undefined where they are not UTF-8. */
export function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    const text = strict.decode(bytes);
    return text.startsWith(byteOrderMark) ? text.slice(1) : text;
  } catch {
    return undefined;
  }
}

/** The text before the first byte that is not UTF-8; found by halving, so it costs some twenty decodings. */
export function readableBeginning(bytes: Uint8Array): string {
  let good = 0;
  let bad = bytes.length;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (canDecode(bytes.subarray(0, middle))) good = middle;
    else bad = middle;
  }
  return new TextDecoder("utf-8").decode(bytes.subarray(0, good), { stream: true });
}

/** Whether the bytes are UTF-8 but for a character that may go on. */
function canDecode(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}
