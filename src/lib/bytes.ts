const units = ["bytes", "kB", "MB", "GB"];

/** `812 bytes`, `4.2 kB`, `1.25 GB`: three digits, each unit a thousand of the one before. */
export function formatBytes(bytes: number): string {
  let value = bytes;
  let unit = 0;
  while (value >= 999.5 && unit < units.length - 1) {
    value /= 1000;
    unit++;
  }
  return `${unit === 0 ? Math.round(value) : Number(value.toPrecision(3))} ${units[unit] ?? ""}`;
}
