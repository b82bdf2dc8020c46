import { expect, test } from "vitest";
import { assessServer } from "#risk/assess.ts";
import { measure, type Pair } from "#risk/measure.ts";
import type { Category } from "#risk/taxonomy.ts";

function pair(labelled: Category, judged: Category, confidence: number): Pair {
  const [assessment] = assessServer({ name: "s", tools: [{ name: "x" }] });
  if (assessment === undefined) throw new Error("one tool in, one verdict out");
  return {
    label: {
      server: "s",
      tool: "x",
      category: labelled,
      flags: ["private"],
      disputedFlags: ["code"],
      certain: true,
      heldOut: false,
    },
    assessment: { ...assessment, category: judged, confidence, flags: ["private", "code", "secrets"] },
  };
}

const result = measure([
  pair("Read", "Read", 0.95),
  pair("Read", "Write", 0.95),
  pair("Destructive", "Read", 0.55),
  pair("Write", "Read", 0.55),
]);

test("accuracy, the matrix and the two shares that matter most", () => {
  expect(result).toMatchObject({ tools: 4, accuracy: 0.25, dangerous: 0.25, readsCalledElse: 0.5 });
  expect(result.matrix.Read).toMatchObject({ Read: 1, Write: 1 });
  expect(result.categories.Read).toMatchObject({ hits: 1, misses: 1, falseAlarms: 2, recall: 0.5 });
});

test("a disputed flag is not scored, the others are", () => {
  expect(result.flags.private).toMatchObject({ hits: 4, f1: 1 });
  expect(result.flags.code).toMatchObject({ hits: 0, falseAlarms: 0 });
  expect(result.flags.secrets).toMatchObject({ falseAlarms: 4, precision: 0, f1: 0 });
});

test("calibration compares what was said with what was right, bin by bin", () => {
  expect(result.calibration[9]).toMatchObject({ tools: 2, confidence: 0.95, right: 0.5 });
  expect(result.calibration[5]).toMatchObject({ tools: 2, right: 0 });
  expect(result.calibrationError).toBeCloseTo(0.5 * 0.45 + 0.5 * 0.55);
});

test("errors come with the most confident first; no tools are no errors", () => {
  expect(result.errors.map(({ assessment }) => assessment.confidence)).toEqual([0.95, 0.55, 0.55]);
  expect(measure([])).toMatchObject({ tools: 0, accuracy: 0, calibrationError: 0, errors: [] });
});
