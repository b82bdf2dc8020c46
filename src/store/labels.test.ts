import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { judgeLabels } from "#store/judge-labels.ts";
import { readLabels } from "#store/labels.ts";

async function write(name: string, text: string): Promise<string> {
  const path = join(await mkdtemp(join(tmpdir(), "toolrisk-labels-")), name);
  await writeFile(path, text);
  return path;
}

test("a YAML file labels tools of the server that it is named after", async () => {
  const path = await write(
    "wiki.yaml",
    "labels:\n  - tool: delete_page\n    category: Destructive\n    flags: [private]\n    note: no undo\n  - {tool: list_pages, category: Read}\n",
  );
  const { labels, problems } = await readLabels(path);
  expect(problems).toEqual([]);
  expect(labels.map(({ label }) => label)).toMatchObject([
    {
      server: "wiki",
      tool: "delete_page",
      category: "Destructive",
      flags: ["private"],
      certain: true,
      note: "no undo",
    },
    { server: "wiki", tool: "list_pages", category: "Read", flags: [] },
  ]);
});

test("an NDJSON line may carry the whole definition, which is then judged without a catalogue", async () => {
  const tool = { name: "delete_page", description: "Deletes a page." };
  const line = JSON.stringify({
    server: "wiki",
    serverName: "Wiki",
    tool,
    category: "Destructive",
    flags: [],
    split: "dev",
  });
  const { labels } = await readLabels(await write("gold.ndjson", `${line}\n`));
  const { pairs, problems } = judgeLabels(labels, new Map());
  expect(problems).toEqual([]);
  expect(pairs[0]?.assessment.category).toBe("Destructive");
});

test("a bad entry is a problem with its place and loses no other; a tool that nobody declares is one too", async () => {
  const path = await write(
    "wiki.yaml",
    "labels:\n  - {tool: a, category: Reed}\n  - {tool: b, category: Read}\n",
  );
  const { labels, problems } = await readLabels(path);
  expect(problems).toMatchObject([{ id: "yaml-field", line: 2 }]);
  expect(judgeLabels(labels, new Map()).problems).toMatchObject([{ id: "label-tool", line: 3 }]);
});

test("labels that were kept aside while rules were written are told from the others", async () => {
  const aside = await readLabels(
    await write("aside.yaml", "heldOut: true\nlabels:\n  - {tool: a, category: Read}\n"),
  );
  expect(aside.labels[0]?.label.heldOut).toBe(true);
  const used = await readLabels(await write("used.yaml", "labels:\n  - {tool: a, category: Read}\n"));
  expect(used.labels[0]?.label.heldOut).toBe(false);
});

test("a line that is no JSON is a problem", async () => {
  const { problems } = await readLabels(await write("x.ndjson", "{oops\n"));
  expect(problems).toMatchObject([{ id: "yaml-field", line: 1 }]);
});
