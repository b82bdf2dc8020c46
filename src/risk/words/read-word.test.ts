import { expect, test } from "vitest";
import { lookUpWord } from "#risk/words/lexicon.ts";
import { readWord } from "#risk/words/read-word.ts";

test("a word is read as it stands in its text, however many others were read before", () => {
  const words = [
    "Delete",
    "DELETE",
    "a_b",
    "a-b",
    "it's",
    "ÉTAT",
    "Löschen",
    "x".repeat(40),
    "Internationalisation",
  ];
  // More than are kept, so that words take each other's places.
  for (let at = 0; at < 60_000; at += 1) words.push(`W${at.toString(36)}`);
  for (const word of [...words, ...words.toReversed()]) {
    const read = readWord(`(${word})`, 1, word.length + 1);
    if (read.text !== word.toLowerCase() || read.info !== lookUpWord(word.toLowerCase()))
      expect.fail(`${word} was read as ${read.text}`);
  }
  expect(readWord("to DELETE it", 3, 9)).toMatchObject({
    text: "delete",
    info: { verb: { lemma: "delete" } },
  });
});
