import { expect, test } from "vitest";
import { makeSource } from "#cli/collect-options.ts";

test("a file that the command names from here gets its whole path, for the server starts elsewhere", () => {
  const { origin } = makeSource([], { command: "node ./package.json src other.js" });
  expect(origin).toStrictEqual({
    kind: "command",
    words: ["node", `${process.cwd()}/package.json`, "src", "other.js"],
  });
});

test("a variable keeps everything after its first equals sign", () => {
  expect(makeSource([], { command: "x", env: ["A=b=c\nd", "E="] }).env).toStrictEqual({ A: "b=c\nd", E: "" });
});

test("an address on this machine may go without encryption, no other may", () => {
  expect(makeSource([], { url: "http://localhost:3000/mcp" }).origin.kind).toBe("url");
  expect(() => makeSource([], { url: "http://localhost.example.org/mcp" })).toThrow(/https/);
});
