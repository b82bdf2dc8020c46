import { expect, test } from "vitest";
import type { JsonObject } from "#lib/json.ts";
import { fillOffer, offerArgumentRules, sampleFilling } from "#policy/argument-rules.ts";
import type { OfferId } from "#policy/offer.ts";
import { meets } from "#policy/sample-call.ts";

const tool = (properties: JsonObject, required: readonly string[] = Object.keys(properties)) => ({
  name: "t",
  inputSchema: { type: "object", properties, required },
});

function offer(id: OfferId, properties: JsonObject) {
  const found = offerArgumentRules(tool(properties)).find((candidate) => candidate.id === id);
  if (!found) throw new Error(`${id} is not offered`);
  return found;
}

/** Which of the values pass the offer, filled in with the sample values. */
function passing(
  id: OfferId,
  schema: JsonObject,
  name: string,
  values: readonly (string | number | boolean)[],
) {
  const found = offer(id, { [name]: schema });
  const conditions = fillOffer(found, sampleFilling(found));
  return values.filter((value) => conditions.every((condition) => meets(condition, { [name]: value })));
}

const text = { type: "string" };

test("a path stays below its folder, whatever steps it is written with", () => {
  expect(
    passing("path-below-folder", text, "file_path", [
      "/srv/data",
      "/srv/data/a/b.txt",
      "/srv/data/.git/..x",
      "/srv/database",
      "/srv/data/../etc/passwd",
      "/srv/data/a/..",
      "/srv/data/./a",
      "/srv/data//a",
      "/etc/passwd",
      "srv/data/a",
      "/srv/data/a\\..\\b",
      "x/srv/data/a",
    ]),
  ).toEqual(["/srv/data", "/srv/data/a/b.txt", "/srv/data/.git/..x"]);
});

test("a URL is https and on a listed host, not on one that only looks like it", () => {
  expect(
    passing("url-on-hosts", { type: "string", format: "uri" }, "target", [
      "https://api.example.com",
      "https://api.example.com/v1?q=1",
      "http://api.example.com/",
      "https://api.example.com.evil.test/",
      "https://api.example.com@evil.test/",
      "https://evil.test/https://api.example.com/",
      "https://apixexample.com/",
      "https://api.example.com/\\evil",
    ]),
  ).toEqual(["https://api.example.com", "https://api.example.com/v1?q=1"]);
});

test("SQL begins with a read and is one statement", () => {
  expect(
    passing("sql-reads", text, "sql", [
      "SELECT 1",
      "  select a from b;",
      "Show tables",
      "SELECT 1; DROP TABLE a",
      "DELETE FROM a",
      "selector",
      "WITH x AS (DELETE FROM a RETURNING *) SELECT 1",
    ]),
  ).toEqual(["SELECT 1", "  select a from b;", "Show tables"]);
});

test("an amount has a ceiling and a floor, and a number in quotes is none", () => {
  expect(passing("amount-below", { type: "integer" }, "amount", [0, 500, 501, -1, "5"])).toEqual([0, 500]);
});

test("a branch is not the default one under either of its names; a recipient is in a listed domain", () => {
  expect(passing("branch-not-default", text, "branch", ["feat", "main", "refs/heads/main"])).toEqual([
    "feat",
  ]);
  expect(
    passing("recipient-in-domain", { ...text, description: "Whom the mail goes to" }, "to", [
      "a@example.com",
      "a@example.com.evil.test",
      "a@evil.test,b@example.com",
      "a@sub.example.com",
    ]),
  ).toEqual(["a@example.com"]);
});

test("a place that something is moved to is no recipient, and a file share is no path", () => {
  expect(offerArgumentRules(tool({ to: text, "file-share-name": text }))).toEqual([]);
});

test("a closed list of operations is offered without its removals, which needs nothing filled in", () => {
  const operations = { type: "string", enum: ["create", "delete", "list", "forcePurge"] };
  expect(offer("operation-does-not-remove", { operation: operations })).toMatchObject({
    values: ["create", "list"],
    placeholders: [],
  });
});

test("a switch that may be left out may be left out, and must not be true", () => {
  const [found] = offerArgumentRules(tool({ force: { type: "boolean" } }, []));
  const [condition] = found ? fillOffer(found) : [];
  expect(condition).toMatchObject({ op: "neq", value: true, optional: true });
  expect(
    condition &&
      [{}, { force: false }, { force: true }, { force: "true" }].map((args) => meets(condition, args)),
  ).toEqual([true, true, false, false]);
});

test("an argument in an object is found by its path, and one with a dot in its name is left alone", () => {
  const properties = {
    options: { type: "object", properties: { recursive: { type: "boolean" } } },
    "a.path": text,
  };
  expect(offerArgumentRules(tool(properties)).map(({ argument }) => argument)).toEqual([
    "args.options.recursive",
  ]);
});

test("what is not filled in stays a placeholder, also where it is filled with nothing", () => {
  const found = offer("path-below-folder", { path: text });
  for (const filled of [undefined, new Map([["FILL-IN-FOLDER", " "]])])
    expect(fillOffer(found, filled)[0]?.value).toContain("FILL\\-IN\\-FOLDER");
});

test("plain arguments give rise to nothing", () => {
  expect(offerArgumentRules(tool({ title: text, limit: { type: "integer" }, file_type: text }))).toEqual([]);
});
