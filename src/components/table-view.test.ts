import fc from "fast-check";
import { expect, test } from "vitest";
import { readView, viewQuery } from "#components/table-view.ts";

const values = {
  level: ["critical", "low"],
  category: ["Write", "Read"],
  flag: ["private"],
  sort: ["name", "-name"],
};

test("a view comes back from its own address", () => {
  const views = fc.record(
    {
      q: fc.string({ minLength: 1, maxLength: 100, unit: "binary" }),
      level: fc.constantFrom(...values.level),
      category: fc.constantFrom(...values.category),
      flag: fc.constantFrom(...values.flag),
      sort: fc.constantFrom(...values.sort),
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(views, (view) => {
      expect(readView(viewQuery(view), values)).toEqual({ ...view });
    }),
  );
});

test("what is no word of the table is left out of a view", () => {
  const query = "?level=lethal&category=write&flag=private&sort=__proto__&other=1&q=";
  expect(readView(query, values)).toEqual({ flag: "private" });
  expect(readView(`?q=${"a".repeat(5_000)}`, values).q).toHaveLength(100);
});

test("a table that is shown as it came has no query", () => {
  expect(viewQuery({})).toBe("");
  expect(viewQuery({ q: "", level: "" })).toBe("");
});
