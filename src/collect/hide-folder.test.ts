import { expect, test } from "vitest";
import { hideFolder } from "#collect/hide-folder.ts";

test("the server's own folder is written in a neutral way, wherever it stands", () => {
  const record = {
    tools: [{ name: "save", description: "Saves below /tmp/r1/work.", x: { "/tmp/r1": ["/tmp/r1/a"] } }],
  };
  expect(hideFolder(record, "/tmp/r1")).toStrictEqual({
    record: {
      tools: [{ name: "save", description: "Saves below /server/work.", x: { "/server": ["/server/a"] } }],
    },
    count: 3,
  });
});

test("a record without it is handed on untouched", () => {
  const record = { tools: [] };
  expect(hideFolder(record, "/tmp/r1")).toStrictEqual({ record, count: 0 });
});
