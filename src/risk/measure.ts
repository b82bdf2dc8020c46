import type { Assessment } from "#risk/assessment.ts";
import { categories, flags, type Category, type Flag } from "#risk/taxonomy.ts";

/** What a person said of one tool, by reading it. */
export interface Label {
  readonly server: string;
  readonly tool: string;
  readonly category: Category;
  readonly flags: readonly Flag[];
  /** Flags on which readers differed: they are not scored. */
  readonly disputedFlags: readonly Flag[];
  /** False for a close call. */
  readonly certain: boolean;
  /** Whoever wrote the rules and fitted the numbers has not looked at it. */
  readonly heldOut: boolean;
  readonly note?: string | undefined;
}

/** A label beside the program's verdict on the same tool. */
export interface Pair {
  readonly label: Label;
  readonly assessment: Assessment;
}

/** Counts of one yes-or-no question. */
export interface Score {
  readonly hits: number;
  readonly misses: number;
  readonly falseAlarms: number;
  /** 0–1; 1 where there was nothing to find. */
  readonly recall: number;
  /** 0–1; 1 where nothing was claimed. */
  readonly precision: number;
  readonly f1: number;
}

/** Verdicts of one tenth of the confidence scale. */
export interface CalibrationBin {
  /** 0, 0.1, … 0.9. */
  readonly from: number;
  readonly tools: number;
  /** Mean confidence and share of right categories, 0–1; both 0 in an empty bin. */
  readonly confidence: number;
  readonly right: number;
}

export interface Measurement {
  readonly tools: number;
  /** 0–1. */
  readonly accuracy: number;
  /** `matrix[labelled][judged]`, counts. */
  readonly matrix: Readonly<Record<Category, Readonly<Record<Category, number>>>>;
  readonly categories: Readonly<Record<Category, Score>>;
  readonly flags: Readonly<Record<Flag, Score>>;
  readonly calibration: readonly CalibrationBin[];
  /** Expected calibration error over the ten bins, 0–1. */
  readonly calibrationError: number;
  /** Destructive, Financial or Execute called Read, as a share of all tools. */
  readonly dangerous: number;
  /** Read called anything else, as a share of the tools labelled Read. */
  readonly readsCalledElse: number;
  /** Wrong categories, the most confident first. */
  readonly errors: readonly Pair[];
}

/** Compares verdicts with labels. Pure: the site's method page and the benchmark print the same numbers. */
export function measure(pairs: readonly Pair[]): Measurement {
  const matrix = countMatrix(pairs);
  const isRight = ({ label, assessment }: Pair): boolean => label.category === assessment.category;
  const errors = pairs.filter((pair) => !isRight(pair));
  const reads = pairs.filter(({ label }) => label.category === "Read");
  const dangerous = errors.filter(
    ({ label, assessment }) => assessment.category === "Read" && label.category !== "Write",
  );
  const calibration = calibrate(pairs, isRight);
  return {
    tools: pairs.length,
    accuracy: share(pairs.length - errors.length, pairs.length),
    matrix,
    categories: byKey(categories, (category) =>
      scoreOf(
        pairs,
        ({ label }) => label.category === category,
        ({ assessment }) => assessment.category === category,
      ),
    ),
    flags: byKey(flags, (flag) =>
      scoreOf(
        pairs.filter(({ label }) => !label.disputedFlags.includes(flag)),
        ({ label }) => label.flags.includes(flag),
        ({ assessment }) => assessment.flags.includes(flag),
      ),
    ),
    calibration,
    calibrationError: calibration.reduce(
      (sum, { tools, confidence, right }) => sum + share(tools, pairs.length) * Math.abs(confidence - right),
      0,
    ),
    dangerous: share(dangerous.length, pairs.length),
    readsCalledElse: share(reads.filter((pair) => !isRight(pair)).length, reads.length),
    errors: errors.toSorted((a, b) => b.assessment.confidence - a.assessment.confidence),
  };
}

const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);

function byKey<Key extends string, Value>(
  keys: readonly Key[],
  make: (key: Key) => Value,
): Record<Key, Value> {
  // `fromEntries` forgets that the keys are the given ones.
  return Object.fromEntries(keys.map((key) => [key, make(key)])) as Record<Key, Value>;
}

function countMatrix(pairs: readonly Pair[]): Measurement["matrix"] {
  const matrix = byKey(categories, () => byKey(categories, () => 0));
  for (const { label, assessment } of pairs) matrix[label.category][assessment.category] += 1;
  return matrix;
}

function scoreOf(
  pairs: readonly Pair[],
  isSo: (pair: Pair) => boolean,
  isCalledSo: (pair: Pair) => boolean,
): Score {
  const hits = pairs.filter((pair) => isSo(pair) && isCalledSo(pair)).length;
  const misses = pairs.filter((pair) => isSo(pair) && !isCalledSo(pair)).length;
  const falseAlarms = pairs.filter((pair) => !isSo(pair) && isCalledSo(pair)).length;
  return {
    hits,
    misses,
    falseAlarms,
    recall: hits + misses === 0 ? 1 : hits / (hits + misses),
    precision: hits + falseAlarms === 0 ? 1 : hits / (hits + falseAlarms),
    f1: hits + misses + falseAlarms === 0 ? 1 : (2 * hits) / (2 * hits + misses + falseAlarms),
  };
}

const binCount = 10;

function calibrate(pairs: readonly Pair[], isRight: (pair: Pair) => boolean): readonly CalibrationBin[] {
  return Array.from({ length: binCount }, (_, index) => {
    const inBin = pairs.filter(
      ({ assessment: { confidence } }) => Math.min(binCount - 1, Math.floor(confidence * binCount)) === index,
    );
    const sum = inBin.reduce((total, { assessment }) => total + assessment.confidence, 0);
    return {
      from: index / binCount,
      tools: inBin.length,
      confidence: share(sum, inBin.length),
      right: share(inBin.filter(isRight).length, inBin.length),
    };
  });
}
