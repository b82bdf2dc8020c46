import { expect, test } from "vitest";
import { code, joinSentences, listInProse, plainText, say } from "#view/prose.ts";

test("a list has commas between its items and a word before the last", () => {
  expect(plainText(listInProse([code("a")]))).toBe("a");
  expect(plainText(listInProse([code("a"), code("b")]))).toBe("a and b");
  expect(plainText(listInProse([code("a"), code("b"), code("c")], "or"))).toBe("a, b or c");
});

test("prose keeps names apart from our words", () => {
  expect(say`${code("pay")} moves money.`).toEqual([{ code: "pay" }, " moves money."]);
});

test("sentences are joined by one space, and an empty one leaves none", () => {
  expect(plainText(joinSentences([say`One.`, [], say`Two.`]))).toBe("One. Two.");
});
