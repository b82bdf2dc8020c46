import { expect, test } from "vitest";
import { attackFits, attackSurface } from "#view/attack-fits.ts";
import type { AttackRecord } from "#view/attack-record.ts";

type Needs = AttackRecord["needs"];

const anything: Needs = { scope: "tool", categories: [], flags: [], flagMatch: "all", parameters: [] };
const readFile = attackSurface({ category: "Read", flags: ["private", "untrusted"] }, [
  { name: "targetPath" },
  { name: "max_lines" },
]);

const fits = (needs: Partial<Needs>) => attackFits({ needs: { ...anything, ...needs } }, readFile);

test("an attack that needs nothing in particular fits every tool", () => {
  expect(fits({})).toBe(true);
});

test("an attack on servers fits no single tool", () => {
  expect(fits({ scope: "server" })).toBe(false);
});

test("a tool of another category is not concerned", () => {
  expect(fits({ categories: ["Read", "Write"] })).toBe(true);
  expect(fits({ categories: ["Financial"] })).toBe(false);
});

test("all flags or any flag, as the attack says", () => {
  expect(fits({ flags: ["private", "untrusted"], flagMatch: "all" })).toBe(true);
  expect(fits({ flags: ["private", "secrets"], flagMatch: "all" })).toBe(false);
  expect(fits({ flags: ["private", "secrets"], flagMatch: "any" })).toBe(true);
  expect(fits({ flags: ["code", "secrets"], flagMatch: "any" })).toBe(false);
});

test("a parameter counts by its words, not by its letters", () => {
  expect(fits({ parameters: ["path"] })).toBe(true);
  expect(fits({ parameters: ["lines"] })).toBe(true);
  expect(fits({ parameters: ["pat"] })).toBe(false);
});

test("everything that an attack asks for must hold at once", () => {
  expect(fits({ categories: ["Read"], flags: ["private"], parameters: ["path"] })).toBe(true);
  expect(fits({ categories: ["Read"], flags: ["private"], parameters: ["url"] })).toBe(false);
});
