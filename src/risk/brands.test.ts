import { expect, test } from "vitest";
import { assessServer } from "#risk/assess.ts";
import type { Category } from "#risk/taxonomy.ts";

const judge = (name: string, tools: Readonly<Record<string, string>>): readonly (Category | undefined)[] =>
  assessServer({
    name,
    tools: Object.entries(tools).map(([tool, description]) => ({ name: tool, description })),
  }).map(({ category }) => category);

test("a verb that is the server's own name is none before another verb, however few tools there are", () => {
  expect(judge("Acme Protect", { protect_list_lamps: "All lamps.", protect_update_lamp: "" })).toEqual([
    "Read",
    "Write",
  ]);
  expect(judge("Acme Protect", { protect_branch: "Protects a branch." })).toEqual(["Write"]);
});

test("a verb that begins names, and is mostly followed by another, is none", () => {
  const names = { trade_list_pairs: "", trade_get_book: "", trade_fees: "", trade_place_order: "" };
  expect(judge("Acme", names)).toEqual(["Read", "Read", "Read", "Financial"]);
  expect(judge("Deposits", { deposit_list: "", deposit_balance: "", deposit_find: "" })).toEqual([
    "Read",
    "Read",
    "Read",
  ]);
});

test("a verb that begins most names and has things behind it stays one", () => {
  const names = { get_update_status: "", get_delete_marker: "", get_create_time: "", get_user: "" };
  expect(judge("Get", names)).toEqual(["Read", "Read", "Read", "Read"]);
  expect(judge("Acme", { run_script: "", run_query: "", run_list: "", run_job: "" })).toEqual([
    "Execute",
    "Execute",
    "Execute",
    "Execute",
  ]);
});

test("the version at the end of a name is no part of what is acted on", () => {
  expect(judge("Acme", { site_clearPageCacheV2: "", createAProductImageUploadURLV1: "" })).toEqual([
    "Write",
    "Write",
  ]);
});
