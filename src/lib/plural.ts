import { onceForText } from "#lib/once-for-each.ts";

const grouped = new Intl.NumberFormat("en-US");

/** `1,234`: digits in groups of three, whatever the machine's language. */
export function formatNumber(value: number): string {
  // What has no group is written as it is: most numbers of a page are small.
  return Number.isInteger(value) && value > 0 && value < 1_000 ? String(value) : grouped.format(value);
}

/** A number with its noun: `1 tool`, `2 tools`, `1,234 tools`. Give the plural where it is not the noun and an s. */
export function plural(count: number, noun: string, nouns = `${noun}s`): string {
  return `${formatNumber(count)} ${count === 1 ? noun : nouns}`;
}

/** A word with its indefinite article, by its sound: `a Read`, `an Execute`, `an hour`, `a URL`, `an MCP server`. */
export const withArticle = onceForText((word) => `${soundsLikeVowel(word) ? "an" : "a"} ${word}`);

/** Spoken as words although they are written in capitals. */
const wordsInCapitals: ReadonlySet<string> = new Set(["HIGH", "LOW", "NULL", "READ", "REST", "SOAP"]);

function soundsLikeVowel(phrase: string): boolean {
  const word = /[\p{L}\p{N}]+/u.exec(phrase)?.[0] ?? "";
  // 8, 80, 8000 and 11, 18, 11000, 18000 are read with a vowel; 110 and 180 are not.
  if (/^\d/.test(word)) return /^8|^1[18](?:\d{3})*$/.test(word);
  // MCP, URL, HTTP: read letter by letter, F, H, L, M, N, R, S and X with a vowel.
  if (/^[A-Z][A-Z0-9]{0,4}$/.test(word) && !wordsInCapitals.has(word)) return /^[AEFHILMNORSX]/.test(word);
  // hour, honest, heir, npm
  if (/^(?:hour|honest|honou?r|heir|npm\b|html|http|ssh|sql|xml)/i.test(word)) return true;
  // use, unit, unique, URL, one, once, European, ubiquitous
  if (/^(?:us[aeiu]|uti|uni(?!n|m)|url|uri|uuid|ubi|eu|one\b|once\b)/i.test(word)) return false;
  return /^[aeiou]/i.test(word);
}

/** The subject of a sentence about all of several: `Both tools`, `All 5 tools`; `Both its tools` after `its`. */
export function allOf(count: number, noun: string, owner: "" | "its " = ""): string {
  return count === 2 ? `Both ${owner}${noun}s` : `All ${owner}${formatNumber(count)} ${noun}s`;
}
