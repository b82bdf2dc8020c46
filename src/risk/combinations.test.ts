import { expect, test } from "vitest";
import { assessServer } from "#risk/assess.ts";
import { findCombinations } from "#risk/combinations.ts";
import type { ToolSubject } from "#risk/subject.ts";

const mail = { name: "Mail", description: "Reads and sends your Gmail mail" };
const read = { name: "read_inbox", description: "Reads the messages of your inbox." };
const send = { name: "send_email", description: "Sends an email to a recipient." };
const remove = { name: "delete_email", description: "Deletes an email." };
const shell = {
  name: "run_command",
  description: "Runs a shell command.",
  inputSchema: { type: "object", properties: { command: { type: "string" } } },
};

const idsOf = (tools: readonly ToolSubject[]): readonly string[] =>
  findCombinations(assessServer({ ...mail, tools })).map(({ id }) => id);

test("private data, strangers' text and a way out make a way out together, and not one of them missing", () => {
  expect(idsOf([read, send])).toEqual(["way-out"]);
  expect(idsOf([read])).toEqual([]);
  expect(idsOf([send])).toEqual([]);
});

test("a command beside a denied tool is a side door to it", () => {
  expect(idsOf([remove, shell])).toContain("side-door");
  expect(idsOf([remove])).toEqual([]);
});

test("every part names its tool and quotes its definition", () => {
  const [combination] = findCombinations(assessServer({ ...mail, tools: [read, send] }));
  if (combination?.id !== "way-out") throw new Error("there is a way out");
  expect(combination.exits.map(({ tool }) => tool)).toEqual(["send_email"]);
  for (const { evidence } of [...combination.sources, ...combination.strangers, ...combination.exits])
    expect(evidence.length).toBeGreaterThan(0);
});
