import fc from "fast-check";
import { encode } from "gpt-tokenizer/encoding/o200k_base";
import { expect, test } from "vitest";
import { countToolTokens } from "#store/count-tokens.ts";
import { cpuTime } from "../../tests/cpu-time.ts";

const whole = (tool: object): number =>
  encode(JSON.stringify(tool), { disallowedSpecial: new Set<string>() }).length;

test("a definition costs what its JSON costs", () => {
  const inputSchema = { type: "object", properties: { branch: { type: "string" } } };
  expect(countToolTokens({ name: "delete_branch", description: "Deletes a branch.", inputSchema })).toBe(28);
  expect(countToolTokens({ name: "delete_branch" })).toBe(6);
});

test("words of a model's own are counted as the text that they are", () => {
  expect(countToolTokens({ name: "t", description: "<|endoftext|>" })).toBeGreaterThan(
    countToolTokens({ name: "t", description: "" }) + 3,
  );
});

test("a long text counts the same in parts as whole", () => {
  const piece = fc.constantFrom(
    "word ",
    " Word",
    "日本語",
    "，",
    "don't",
    'it\'s "so"',
    "a_b?!",
    "\t x",
    "1234",
    "\n",
    "  ",
    "a/b",
    "é́",
    "🏴‍☠️",
    '"x":',
  );
  fc.assert(
    fc.property(fc.array(piece, { minLength: 300, maxLength: 3_000 }), (pieces) => {
      const tool = { name: "t", description: pieces.join("") };
      expect(countToolTokens(tool)).toBe(whole(tool));
    }),
    { numRuns: 100 },
  );
});

/** Letters without a break, always the same ones. */
function letters(length: number): string {
  let state = 1;
  return Array.from({ length }, () => {
    state = (state * 48_271) % 2_147_483_647;
    return String.fromCharCode(97 + (state % 26));
  }).join("");
}

test("a text without a break is counted within a hundredth, and a megabyte of it ends in time", () => {
  const short = { name: "t", description: letters(12_000) };
  expect(Math.abs(countToolTokens(short) / whole(short) - 1)).toBeLessThan(0.01);
  const long = { name: "t", description: letters(1_000_000) };
  expect(cpuTime(() => countToolTokens(long))).toBeLessThan(5_000);
});
