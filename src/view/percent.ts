/** `96.2%`; 100% and 0% only where they are exact. */
export function percent(share: number): string {
  const rounded = Math.round(share * 1000) / 10;
  if (rounded === 100 && share < 1) return "99.9%";
  if (rounded === 0 && share > 0) return "0.1%";
  return `${Number.isInteger(rounded) ? rounded : rounded.toFixed(1)}%`;
}
