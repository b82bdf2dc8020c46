import type { Assessment, Review } from "#risk/assessment.ts";
import { moveLevel } from "#risk/level.ts";

/**
 * Puts a person's verdict over the program's. The program's own stays in `classifier`; evidence, flags and confidence
 * stay as they were found. Where the review names a category only, the level starts at that category's base and moves
 * as the evidence says.
 */
export function applyReview(assessment: Assessment, review: Review): Assessment {
  const classifier = { category: assessment.category, level: assessment.level };
  const category = review.category ?? assessment.category;
  const moved =
    category === assessment.category
      ? { level: assessment.level, steps: assessment.levelSteps }
      : moveLevel({ category, flags: assessment.flags, evidence: assessment.evidence });
  const level = review.level ?? moved.level;
  const levelSteps =
    level === moved.level
      ? moved.steps
      : [...moved.steps, { to: level, because: "a person has reviewed it" }];
  return { ...assessment, category, level, levelSteps, review, classifier };
}
