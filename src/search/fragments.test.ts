import { close } from "pagefind";
import { expect, test } from "vitest";
import { fragmentFiles } from "#search/fragments.ts";
import { makeIndex } from "#search/make-index.ts";

test("the installed Pagefind makes as many fragments as are expected of it", async () => {
  const records = Array.from({ length: 25 }, (_, number) => ({
    url: `/tools/a/tool-${number}/`,
    content: `number ${number} of twenty-five`,
    language: "en",
    meta: { title: `tool_${number}` },
    filters: {},
  }));
  const files = await makeIndex(records, records.length);
  await close();
  const fragments = [...files.keys()].filter((path) => path.startsWith("fragment/"));
  expect(fragments.length).toBe(fragmentFiles(records.length));
});
