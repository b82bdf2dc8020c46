import { expect, test } from "vitest";
import { onceForEach, onceForText, onceInARow } from "#lib/once-for-each.ts";

test("an object is asked about once, an equal one by itself", () => {
  const asked: object[] = [];
  const count = onceForEach((key: object) => asked.push(key));
  const key = {};
  expect([count(key), count(key), count({})]).toEqual([1, 1, 2]);
});

test("nothing is an answer that is kept too", () => {
  let calls = 0;
  const nothing = onceForEach(() => void calls++);
  const key = {};
  expect([nothing(key), nothing(key), calls]).toEqual([undefined, undefined, 1]);
});

test("in a row the last object is asked about once", () => {
  const asked: object[] = [];
  const count = onceInARow((key: object) => asked.push(key));
  const [key, other] = [{}, {}];
  expect([count(key), count(key), count(other), count(other), count(key)]).toEqual([1, 1, 2, 2, 3]);
});

test("a text is asked about once, and again after as many others as are kept", () => {
  const asked: string[] = [];
  const say = onceForText((text) => `${text}${asked.push(text)}`, 2);
  expect([say("a"), say("a"), say("b"), say("c"), say("a")]).toEqual(["a1", "a1", "b2", "c3", "a4"]);
});
