import { expect, test } from "vitest";
import { listedVerbs, verbLists } from "#risk/text/listed-verbs.ts";
import { tokenize } from "#risk/text/words.ts";

const listed = (text: string): readonly string[] => listedVerbs(tokenize(text, 600)).map((word) => word.text);

test("verbs of a list are found by the commas, brackets and conjunctions beside them", () => {
  expect(listed("one of (get, create, delete)")).toEqual(["get", "create", "delete"]);
  expect(listed("start-job-run, get-job-run and cancel-job-run")).toEqual([
    "start-job-run",
    "get-job-run",
    "cancel-job-run",
  ]);
  expect(listed("batch_delete_nodes, get_nodes")).toEqual(["batch_delete_nodes", "get_nodes"]);
});

test("what is denied or a purpose is in no list", () => {
  expect(listed("(not delete, get)")).toEqual([]);
  expect(listed("the command to execute, or its name")).toEqual([]);
});

test("a list has at least three verbs, close to each other", () => {
  const lists = (text: string): number => verbLists(tokenize(text, 600)).length;
  expect(lists("Manages notes (create, read, update, delete).")).toBe(1);
  expect(lists("Manages notes (create, read).")).toBe(0);
});
