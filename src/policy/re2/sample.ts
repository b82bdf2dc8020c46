import { parseRe2 } from "#policy/re2/parse.ts";
import { compileRe2 } from "#policy/re2/match.ts";
import type { CharTest, Re2Node } from "#policy/re2/syntax.ts";

/** Characters tried in turn where a pattern takes one: letters first, so that samples can be read. */
const tried: readonly number[] = [
  ..."ab0A/.:@-_ ",
  ...Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index)),
].map((character) => character.charCodeAt(0));

/** A short text that the pattern matches; undefined where the simplest attempt does not give one. */
export function sampleOfPattern(pattern: string): string | undefined {
  const sample = sampleOf(parseRe2(pattern));
  return sample !== undefined && compileRe2(pattern).matches(sample) ? sample : undefined;
}

function sampleOf(node: Re2Node): string | undefined {
  switch (node.kind) {
    case "empty":
    case "assert":
      return "";
    case "char":
      return characterOf(node.test);
    case "cat":
      return joined(node.items.map(sampleOf));
    case "alt":
      return node.items.map(sampleOf).find((sample) => sample !== undefined);
    case "repeat":
      // One step more than the fewest, so that a sample of `(?:/step)*` shows a step.
      return joined(
        Array.from({ length: Math.min(Math.max(node.min, 1), node.max) }, () => sampleOf(node.item)),
      );
  }
}

function joined(samples: readonly (string | undefined)[]): string | undefined {
  return samples.includes(undefined) ? undefined : samples.join("");
}

function characterOf(test: CharTest): string | undefined {
  const codePoint = tried.find((candidate) => test(candidate));
  return codePoint === undefined ? undefined : String.fromCharCode(codePoint);
}
