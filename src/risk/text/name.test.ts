import { expect, test } from "vitest";
import { splitName } from "#risk/text/name.ts";
import { readNameActs } from "#risk/text/read-name.ts";

const words = (name: string): readonly string[] => splitName(name).map(({ text }) => text);

test.each([
  ["delete_user_policy", "delete user policy"],
  ["getUserAndDeleteToken", "get user and delete token"],
  ["getHTTPResponse", "get http response"],
  ["k8s_delete_ns", "k8s delete ns"],
  ["users.delete", "users delete"],
  ["list-containers", "list containers"],
  ["delete2", "delete"],
  ["Query cryptocurrency tool", "query cryptocurrency tool"],
  ["listprompts", "list"],
  ["createorupdate", "create"],
  ["listing", "listing"],
  ["searchable_attributes", "searchable attributes"],
])("the words of %s are: %s", (name, expected) => {
  expect(words(name).join(" ")).toBe(expected);
});

test("every word knows its place in the name", () => {
  const name = "API-getUserIDs_v2";
  for (const { text, start, end } of splitName(name))
    expect(name.slice(start, end).toLowerCase()).toContain(text);
});

const verbs = (name: string): readonly string[] =>
  readNameActs(splitName(name), 0, "name").map(({ verb, head }) => `${verb.lemma} ${head}`.trim());

test.each([
  ["delete_branch", ["delete branch"]],
  ["branch_delete", ["delete branch"]],
  ["queue_get_message", ["get message"]],
  ["query_stop", ["stop query"]],
  ["getUserAndDeleteToken", ["get user", "delete token"]],
  ["remove_user_from_group", ["remove user"]],
  ["list_deleted_items", ["list items"]],
  ["trial_searcher", ["search trial"]],
  ["user_profiles", []],
  ["rollBack_release", ["rollback release"]],
  ["shut_down_server", ["shutdown server"]],
])("%s says: %j", (name, expected) => {
  expect(verbs(name)).toEqual(expected);
});

test("a word that may be a noun is less sure", () => {
  const sure = (name: string): number => readNameActs(splitName(name), 0, "name")[0]?.sure ?? 0;
  expect(sure("delete_branch")).toBe(1);
  expect(sure("sync_status")).toBeLessThanOrEqual(0.5);
  expect(sure("app_store_reviews")).toBeLessThanOrEqual(0.5);
});
