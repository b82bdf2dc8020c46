import { countTokens } from "gpt-tokenizer/encoding/o200k_base";
import type { ToolSubject } from "#risk/subject.ts";

/** Longer texts are counted in parts: the tokeniser takes time by the square of the longest stretch without a break. */
const partLength = 2_000;

/** Text that looks like a control token of a model, `<|endoftext|>`, is text here. */
const asText = { disallowedSpecial: new Set<string>() };

const [space, apostrophe, mark, alphanumeric] = [1, 2, 3, 4];

/** What the visible characters of ASCII are; 0 for all others. */
const kindOf = Uint8Array.from({ length: 0x7f }, (_, code) => {
  const character = String.fromCharCode(code);
  if (code < 0x20) return 0;
  if (/[A-Za-z0-9]/.test(character)) return alphanumeric;
  return character === " " ? space : character === "'" ? apostrophe : mark;
});

/**
 * Tokens, by o200k_base, of what a client sends to the model for one tool: the JSON without white space of its name,
 * description and input schema. Exact, unless 2,000 characters follow one another in which no token has to end.
 */
export function countToolTokens({ name, description, inputSchema }: ToolSubject): number {
  const text = JSON.stringify({ name, description, inputSchema });
  let tokens = 0;
  let from = 0;
  let before = 0;
  let hash = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const kind = kindOf[code] ?? 0;
    // As `endsToken` has it, for ASCII.
    if ((kind === space && before > space) || (kind === mark && before === alphanumeric)) {
      tokens += countStretch(text, from, at, hash);
      from = at;
      hash = 0;
    }
    hash = (Math.imul(hash, 31) + code) | 0;
    before = kind;
  }
  return tokens + countStretch(text, from, text.length, hash);
}

interface Stretch {
  readonly text: string;
  readonly tokens: number;
}

const longestKept = 24;
const slots = 1 << 15;

/**
 * Stretches that were met, each in the one place that its characters give; a new one takes the place of an older one.
 * `","description` and ` the` stand in nearly every definition: what is found here is not cut out of its text.
 */
const kept = new Array<Stretch | undefined>(slots).fill(undefined);

/** Tokens of `text.slice(from, to)`, between two places at which tokens end in any case. */
function countStretch(text: string, from: number, to: number, hash: number): number {
  if (to - from > longestKept) return countParts(text.slice(from, to));
  const slot = (hash ^ (hash >>> 15)) & (slots - 1);
  const found = kept[slot];
  if (found !== undefined && isSame(found.text, text, from, to)) return found.tokens;
  const stretch = text.slice(from, to);
  const tokens = countParts(stretch);
  // A copy of its own: a part of a text would keep the whole text in memory.
  kept[slot] = { text: stretch.split("").join(""), tokens };
  return tokens;
}

function isSame(stretch: string, text: string, from: number, to: number): boolean {
  if (stretch.length !== to - from) return false;
  for (let at = 0; at < stretch.length; at++)
    if (stretch.charCodeAt(at) !== text.charCodeAt(from + at)) return false;
  return true;
}

function countParts(text: string): number {
  let tokens = 0;
  for (let from = 0; from < text.length;) {
    const to = endOfPart(text, from);
    tokens += countTokens(from === 0 && to === text.length ? text : text.slice(from, to), asText);
    from = to;
  }
  return tokens;
}

/** Where the part that begins at `from` ends: at the last place within its length at which a token ends in any case. */
function endOfPart(text: string, from: number): number {
  const longest = from + partLength;
  if (longest >= text.length) return text.length;
  for (let end = longest; end > from; end--) if (endsToken(text, end)) return end;
  // Not in the middle of a character.
  return text.slice(from, longest).isWellFormed() ? longest : longest - 1;
}

/** o200k_base never joins a space to what stands before it, nor a mark such as `"` or `，` to a letter before it. */
function endsToken(text: string, at: number): boolean {
  const before = text.charAt(at - 1);
  const after = text.charAt(at);
  if (after === " ") return before !== " " && /\S/.test(before);
  return /[\p{L}\p{N}]/u.test(before) && /[^\s\p{L}\p{N}\p{M}\p{Cs}']/u.test(after);
}
