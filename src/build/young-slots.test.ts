import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { youngSlots } from "#build/young-slots.ts";

const { filter, handler } = youngSlots().transform;
const file = "node_modules/astro/dist/runtime/server/render/astro/instance.js";

test("the slots of the installed Astro are no functions that V8 keeps among its old objects", () => {
  expect(`/a/${file}`).toMatch(filter.id);
  const code = handler(readFileSync(file, "utf8"));
  expect(code).toContain("= didRender ? undefined : () => {");
  expect(code).not.toMatch(/this\.slotValues\[\w+\] = (?:\(|function)/);
});

test("another text stays as it is", () => {
  expect(handler("this.slots = () => {};")).toBe("this.slots = () => {};");
});
