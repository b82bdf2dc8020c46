import { expect, test } from "vitest";
import { readDescription } from "#risk/text/read-description.ts";
import { tokenize } from "#risk/text/words.ts";

const acts = (text: string): readonly string[] =>
  readDescription(tokenize(text, 6000), text).acts.map(({ role, verb, head }) =>
    `${role} ${verb.lemma} ${head}`.trim(),
  );

test.each([
  ["Delete a branch.", ["main delete branch"]],
  ["This tool deletes a branch.", ["main delete branch"]],
  ["Use this tool to delete a branch.", ["main delete branch"]],
  ["Allows you to delete a branch.", ["main delete branch"]],
  ["A tool for deleting branches.", ["main delete branches"]],
  ["Permanently deletes a branch.", ["main delete branch"]],
  ["Creates, updates, or deletes a rule.", ["main create rule", "also update rule", "also delete rule"]],
  ["Archive (delete) a note.", ["main archive", "also delete"]],
  ["Search for text and replace all occurrences.", ["main search text", "also replace occurrences"]],
  ["Gets the id needed to update or delete a rule.", ["main get id"]],
  ["Lists rules without deleting them.", ["main list rules"]],
  ["The delete tool of the suite.", []],
  ["If the user asks for it, delete the file.", ["main delete file"]],
  ["List of deleted branches.", []],
  ["Returns the rate. Provide an id. It also deletes the cache.", ["main return rate", "later delete cache"]],
  ["START HERE: List the tables.", ["main list tables"]],
  ["Lists pages. Args: delete: deletes them.", ["main list pages"]],
])("%s means %j", (text, expected) => {
  expect(acts(text).map((act) => act.trim())).toEqual(expected);
});

test("Chinese has its verb first, Japanese and Korean have it last", () => {
  expect(acts("删除指定的文件")).toEqual(["main 删除"]);
  expect(acts("指定したファイルを削除します")).toEqual(["main 削除"]);
  expect(acts("파일을 삭제합니다")).toEqual(["main 삭제"]);
});

test("what is denied is kept apart", () => {
  const text = "Lists files. It does not delete or modify them.";
  const { denied } = readDescription(tokenize(text, 6000), text);
  expect(denied.map(({ info }) => info.verb?.lemma)).toEqual(["delete", "modify"]);
});
