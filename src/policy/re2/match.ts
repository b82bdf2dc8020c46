import { wordCharacter } from "#policy/re2/classes.ts";
import { parseRe2 } from "#policy/re2/parse.ts";
import { Re2Error, type Assertion, type CharTest, type Re2Node } from "#policy/re2/syntax.ts";

/** A step of a compiled pattern; numbers are indices of steps. */
type Step =
  | { readonly op: "char"; readonly test: CharTest }
  | { readonly op: "assert"; readonly at: Assertion }
  | { readonly op: "split"; a: number; b: number }
  | { readonly op: "match" };

/** Steps that a pattern may have. */
const mostSteps = 20_000;

/** Steps times characters: about a second. */
const mostWork = 50_000_000;

/** A pattern that answers in a time that grows with the text's length alone, whatever the pattern. */
export interface Re2 {
  /** Whether the pattern matches somewhere in `text`. Throws a Re2Error where that would take too long. */
  matches(text: string): boolean;
}

const kept = new Map<string, Re2>();
const mostKept = 500;

/** Compiles a pattern of RE2, or gives the one that was compiled before. Throws a Re2Error. */
export function compileRe2(pattern: string): Re2 {
  const known = kept.get(pattern);
  if (known) return known;
  const compiled = compileLiteral(pattern) ?? compileSteps(pattern);
  if (kept.size >= mostKept) kept.clear();
  kept.set(pattern, compiled);
  return compiled;
}

/** `^tools/call a\.b$` matches one text only: patterns of that kind are compared, not run. */
function compileLiteral(pattern: string): Re2 | undefined {
  // "^", then letters, digits, spaces, _ / or an escaped character of punctuation, then "$"
  if (!/^\^(?:[A-Za-z0-9_/ ]|\\[-.^$|?*+()[\]{}\\])*\$$/.test(pattern)) return undefined;
  const literal = pattern.slice(1, -1).replace(/\\(.)/g, "$1");
  return { matches: (text) => text === literal };
}

function compileSteps(pattern: string): Re2 {
  const steps: Step[] = [];
  emit(parseRe2(pattern), steps);
  steps.push({ op: "match" });
  return { matches: (text) => run(steps, text) };
}

/** Thompson's construction: the steps of `node` fall through to the step after them. */
function emit(node: Re2Node, steps: Step[]): void {
  if (steps.length > mostSteps) throw new Re2Error("it is too large");
  switch (node.kind) {
    case "empty":
      return;
    case "char":
      steps.push({ op: "char", test: node.test });
      return;
    case "assert":
      steps.push({ op: "assert", at: node.at });
      return;
    case "cat":
      for (const item of node.items) emit(item, steps);
      return;
    case "alt":
      emitAlternatives(node.items, steps);
      return;
    case "repeat":
      emitRepeat(node, steps);
  }
}

function emitAlternatives(items: readonly Re2Node[], steps: Step[]): void {
  const ends: { op: "split"; a: number; b: number }[] = [];
  items.forEach((item, index) => {
    const split = { op: "split" as const, a: steps.length + 1, b: steps.length + 1 };
    steps.push(split);
    emit(item, steps);
    const end = { op: "split" as const, a: 0, b: 0 };
    ends.push(end);
    steps.push(end);
    if (index < items.length - 1) split.b = steps.length;
  });
  for (const end of ends) end.a = end.b = steps.length;
}

function emitRepeat({ item, min, max }: Extract<Re2Node, { kind: "repeat" }>, steps: Step[]): void {
  for (let count = 0; count < min; count++) emit(item, steps);
  if (max === Infinity) {
    const split = { op: "split" as const, a: steps.length + 1, b: 0 };
    const start = steps.length;
    steps.push(split);
    emit(item, steps);
    steps.push({ op: "split", a: start, b: start });
    split.b = steps.length;
    return;
  }
  const splits: { op: "split"; a: number; b: number }[] = [];
  for (let count = min; count < max; count++) {
    const split = { op: "split" as const, a: steps.length + 1, b: 0 };
    steps.push(split);
    splits.push(split);
    emit(item, steps);
  }
  for (const split of splits) split.b = steps.length;
}

function run(steps: readonly Step[], text: string): boolean {
  const codePoints = Array.from(text.toWellFormed(), (character) => character.codePointAt(0) ?? 0);
  if (steps.length * (codePoints.length + 1) > mostWork) throw new Re2Error("the text is too long for it");
  // The step at which a thread was last added, so that each step is added once a character.
  const added = new Int32Array(steps.length).fill(-1);
  const pending: number[] = [];
  let threads: number[] = [];

  const follow = (start: number, position: number, into: number[]): boolean => {
    pending.push(start);
    for (let index = pending.pop(); index !== undefined; index = pending.pop()) {
      if (added[index] === position) continue;
      added[index] = position;
      const step = steps[index];
      if (!step) continue;
      if (step.op === "match") {
        pending.length = 0;
        return true;
      }
      if (step.op === "split") pending.push(step.b, step.a);
      else if (step.op === "char") into.push(index);
      else if (holds(step.at, codePoints, position)) pending.push(index + 1);
    }
    return false;
  };

  for (let position = 0; position <= codePoints.length; position++) {
    if (follow(0, position, threads)) return true;
    const codePoint = codePoints[position];
    if (codePoint === undefined) return false;
    const survivors: number[] = [];
    for (const index of threads) {
      const step = steps[index];
      if (step?.op === "char" && step.test(codePoint) && follow(index + 1, position + 1, survivors))
        return true;
    }
    threads = survivors;
  }
  return false;
}

function holds(at: Assertion, text: readonly number[], position: number): boolean {
  switch (at) {
    case "begin":
      return position === 0;
    case "end":
      return position === text.length;
    case "beginLine":
      return position === 0 || text[position - 1] === 10;
    case "endLine":
      return position === text.length || text[position] === 10;
    case "word":
      return isWordAt(text, position - 1) !== isWordAt(text, position);
    case "notWord":
      return isWordAt(text, position - 1) === isWordAt(text, position);
  }
}

function isWordAt(text: readonly number[], position: number): boolean {
  const codePoint = text[position];
  return codePoint !== undefined && wordCharacter(codePoint);
}
