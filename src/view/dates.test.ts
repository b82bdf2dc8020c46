import { expect, test } from "vitest";
import { writeDate } from "#view/dates.ts";

test("a date is written out", () => {
  expect(writeDate("2026-11-02")).toBe("2 November 2026");
});

test("what is no date comes back as it is", () => {
  expect(writeDate("last week")).toBe("last week");
  expect(writeDate("2026-13-02")).toBe("2026-13-02");
});
