import { expect, test } from "vitest";
import { compileRules } from "#risk/text/object-rules.ts";
import { splitName } from "#risk/text/name.ts";
import { readNameActs } from "#risk/text/read-name.ts";

const rules = compileRules([
  { verbs: "build", words: "query url", because: undefined },
  { verbs: "build run", because: "it runs" },
  { verbs: "open", heads: "-", because: "it opens something" },
]);

function verdictOn(name: string): string {
  const [act] = readNameActs(splitName(name), 0, "name");
  const verdict = act && rules(act);
  return verdict === undefined ? "no rule" : (verdict.because ?? "does not count");
}

test("the first rule of the verb that fits the object answers", () => {
  expect(verdictOn("build_query")).toBe("does not count");
  expect(verdictOn("build_image")).toBe("it runs");
  expect(verdictOn("open")).toBe("it opens something");
  expect(verdictOn("open_file")).toBe("no rule");
  expect(verdictOn("delete_file")).toBe("no rule");
});
