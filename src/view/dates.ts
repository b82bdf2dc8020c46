import { onceForText } from "#lib/once-for-each.ts";

const months = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** `2026-11-20` as `20 November 2026`; anything else comes back as it is. */
export const writeDate = onceForText((iso: string): string => {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso); // "2026-11-20"
  const month = months[Number(match?.[2]) - 1];
  return match && month ? `${Number(match[3])} ${month} ${match[1]}` : iso;
});
