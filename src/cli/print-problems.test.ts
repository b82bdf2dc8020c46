import { Writable } from "node:stream";
import { expect, test } from "vitest";
import { printProblems } from "#cli/print-problems.ts";

function printed(...problems: Parameters<typeof printProblems>[0]): string {
  let text = "";
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      text += chunk.toString();
      done();
    },
  });
  printProblems(problems, stream);
  return text;
}

const problem = {
  id: "tool-name",
  severity: "error",
  path: "servers/notes.json",
  line: 3,
  column: 14,
  message: "The tool's name is empty.",
  tip: "Give it one.",
} as const;

test("a problem is three lines: where and which, what is wrong, what to do", () => {
  expect(printed(problem)).toBe(
    "servers/notes.json:3:14  error tool-name\n  The tool's name is empty.\n  Give it one.\n\n",
  );
});

test("no path and no message can move the cursor or forge a line", () => {
  const text = printed({ ...problem, path: "a\u001b[2J\nb", message: "x\r\ny\u202e\u001b]0;t\u0007" });
  expect(text.split("\n").length).toBe(5);
  for (const character of ["\u001b", "\r", "\u202e"]) expect(text).not.toContain(character);
});
