import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readCatalogue } from "#catalogue/read.ts";
import { assessServer } from "#risk/assess.ts";
import type { JudgedServer } from "#store/judged.ts";
import { readReviews } from "#store/reviews.ts";

const today = "2026-06-01";

async function judged(): Promise<JudgedServer> {
  const folder = await mkdtemp(join(tmpdir(), "toolrisk-reviews-"));
  const file = join(folder, "wiki.json");
  const tools = [
    { name: "delete_page", description: "Deletes a page." },
    { name: "list_pages", description: "Lists pages." },
  ];
  await writeFile(file, JSON.stringify({ name: "Wiki", tools }));
  for await (const { server } of readCatalogue([file]))
    if (server) return { server, assessments: assessServer(server), tokens: [] };
  throw new Error("the record is good");
}

/** Applies a reviews file to the wiki; `$digest` stands for the digest of delete_page. */
async function review(yaml: string, file = "wiki.yaml") {
  const wiki = await judged();
  const folder = await mkdtemp(join(tmpdir(), "toolrisk-reviews-"));
  await writeFile(join(folder, file), yaml.replaceAll("$digest", wiki.server.tools[0]?.digest ?? ""));
  const book = await readReviews(folder, today);
  const applied = book.apply(wiki);
  const problems = [...book.problems, ...applied.problems, ...book.unmet()];
  return { problems, ids: problems.map(({ id }) => id), page: applied.judged.assessments[0] };
}

const entry = (changes = ""): string => {
  const fields: Record<string, string> = {
    tool: "delete_page",
    category: "Write",
    reason: "The wiki keeps deleted pages for a year.",
    reviewer: "security team",
    date: '"2026-01-01"',
    expires: '"2027-01-01"',
    digest: '"$digest"',
  };
  for (const change of changes.split("\n").filter(Boolean)) {
    const [key = "", value = ""] = change.split(": ");
    fields[key] = value;
  }
  const lines = Object.entries(fields).filter(([, value]) => value !== "-");
  return lines.map(([key, value], index) => `${index === 0 ? "  - " : "    "}${key}: ${value}`).join("\n");
};

test("a good review is applied and is no problem", async () => {
  const { ids, page } = await review(`reviews:\n${entry()}\n`);
  expect(ids).toEqual([]);
  expect(page).toMatchObject({ category: "Write", classifier: { category: "Destructive" } });
});

test.each([
  ["of another definition", `digest: "${"0".repeat(64)}"`, "review-digest"],
  ["that has expired", 'expires: "2026-05-31"', "review-expired"],
  ["of a tool that is not there", "tool: delete_pages", "review-tool"],
  ["that says neither category nor level", "category: -", "yaml-field"],
  ["with a misspelt field", "levle: high", "yaml-field"],
  ["that expires before it is made", 'expires: "2025-01-01"', "yaml-field"],
])("a review %s does not count and is a problem", async (_, change, id) => {
  const { ids, page } = await review(`reviews:\n${entry(change)}\n`);
  expect(ids).toEqual([id]);
  expect(page?.category).toBe("Destructive");
});

test("a problem names the line and column", async () => {
  const { problems } = await review(`# by hand\nreviews:\n${entry("levle: high")}\n`);
  expect(problems[0]).toMatchObject({ line: 3, column: 5 });
});

test("the second review of a tool, a file without a server and broken YAML are problems", async () => {
  expect((await review(`reviews:\n${entry()}\n${entry()}\n`)).ids).toEqual(["review-twice"]);
  expect((await review(`reviews:\n${entry()}\n`, "wikki.yaml")).ids).toEqual(["review-server"]);
  expect((await review("reviews: [\n")).ids).toEqual(["yaml-syntax", "review-server"].slice(0, 1));
});

test("a folder that is not there holds no reviews", async () => {
  const book = await readReviews("/nowhere/at/all", today);
  expect(book.problems).toEqual([]);
});
