/** A whole number with its two first digits and zeros after them: 1,283 is 1,200, and 42 stays 42. */
export function roundDown(count: number): number {
  const step = 10 ** Math.max(0, String(count).length - 2);
  return Math.floor(count / step) * step;
}
