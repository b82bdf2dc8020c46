import fc from "fast-check";
import { expect, test } from "vitest";
import type { Server } from "#catalogue/server.ts";
import { firstWords, toolWords } from "#store/first-words.ts";

test("the first sentence is taken, with its stop", () => {
  expect(firstWords("Deletes a branch. It cannot be undone.", 160)).toBe("Deletes a branch.");
  expect(firstWords("Reads v1.2 files, e.g.such", 160)).toBe("Reads v1.2 files, e.g.such");
  expect(firstWords("获取堆栈信息。还有更多", 160)).toBe("获取堆栈信息。");
});

test("white space is folded", () => {
  expect(firstWords("\n  Lists\n\tall  files ", 160)).toBe("Lists all files");
});

test("a long sentence ends at a word", () => {
  expect(firstWords("one two three four", 12)).toBe("one two…");
});

test("nothing gives nothing", () => {
  expect(firstWords(undefined, 10)).toBe("");
});

test("no text comes out longer than asked, or ill-formed", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: "binary", maxLength: 400 }),
      fc.integer({ min: 2, max: 60 }),
      (text, length) => {
        const words = firstWords(text, length);
        expect(Array.from(words).length).toBeLessThanOrEqual(length);
        expect(words.isWellFormed()).toBe(true);
      },
    ),
  );
});

test("a sentence with which most tools of a server begin is passed over, and one that a few share is not", () => {
  const tools = ["Deletes a call.", "Lists calls.", "Reads a call."].map((own) => ({
    name: own,
    slug: own,
    digest: "",
    record: {},
    description: `The public API. ${own}`,
  }));
  const [first] = tools;
  if (!first) throw new Error("three tools were made");
  const server: Server = {
    slug: "s",
    name: "S",
    tags: [],
    provenance: { method: "collected", from: "x" },
    tools,
  };
  expect(toolWords(server, first, 160)).toBe("Deletes a call.");
  expect(toolWords({ ...server, tools: tools.slice(0, 2) }, first, 160)).toBe("The public API.");
  const bare = { ...first, description: "The public API." };
  expect(toolWords(server, bare, 160)).toBe("The public API.");
});
