import { expect, test } from "vitest";
import { applyReview } from "#risk/apply-review.ts";
import { assessServer } from "#risk/assess.ts";

const [assessment] = assessServer({
  name: "s",
  tools: [{ name: "delete_page", description: "Deletes a page." }],
});
if (assessment === undefined) throw new Error("one tool in, one verdict out");

const review = {
  reason: "The wiki keeps deleted pages for a year.",
  reviewer: "security team",
  date: "2026-01-01",
  expires: "2027-01-01",
} as const;

test("a review puts its category over the program's, and both are kept", () => {
  const reviewed = applyReview(assessment, { ...review, category: "Write" });
  expect(reviewed).toMatchObject({
    category: "Write",
    level: "medium",
    classifier: { category: "Destructive", level: "critical" },
  });
  expect(reviewed.evidence).toBe(assessment.evidence);
});

test("a review of the level alone leaves the category and says who moved it", () => {
  const reviewed = applyReview(assessment, { ...review, level: "high" });
  expect(reviewed).toMatchObject({ category: "Destructive", level: "high" });
  expect(reviewed.levelSteps.at(-1)).toEqual({ to: "high", because: "a person has reviewed it" });
});
