import { catalogueInput } from "#cli/catalogue-input.ts";
import { describe, expect, test } from "vitest";
import { findServer } from "#cli/find-server.ts";
import type { Format } from "#policy/format.ts";
import { formats } from "#policy/formats.ts";
import type { Rule } from "#policy/rule.ts";
import { policyTarget, serverRules } from "#policy/server-rules.ts";
import { settle } from "#policy/settle.ts";
import { readGuides, sectionOf, tableIn, toolriskCalls } from "./guide-files.ts";
import { readOptions } from "./run-options.ts";

const guides = readGuides();
const guidesOfFormats = formats.map((format) => ({
  format,
  id: format.id,
  guide: guides.find(({ slug }) => slug === format.id),
}));

/** What the command of a guide asks for, and what it prints. */
interface Printed {
  readonly asked: Readonly<Record<string, unknown>>;
  readonly text: string;
  readonly fileName: string;
  readonly losses: readonly string[];
}

/** Prints again what the first call of toolrisk in a block prints. */
async function print(format: Format, call: readonly string[]): Promise<Printed> {
  const asked = readOptions(call);
  const { server, tool: tools } = asked;
  const judged = await findServer(
    String(server),
    catalogueInput({ catalogue: [`content/servers/${String(server)}.json`] }),
  );
  const rules = serverRules(judged.server.tools, judged.assessments);
  const chosen = rules.filter(({ tool }) => Array.isArray(tools) && tools.includes(tool));
  const policy = format.render(policyTarget(judged.server), chosen);
  if ("refused" in policy) throw new Error(policy.refused);
  return { asked, ...policy };
}

const rule: Rule = { tool: "example", posture: "allow", limits: [], reasons: [] };
const checked: Rule["conditions"] = [
  { path: "args.id", op: "eq", value: "1", type: "string", optional: false },
];

/** The rows of *What it can say*: each asks of the format to say one kind of rule. */
const sayings = [
  ["Allow a tool", "allow", rule],
  ["Limit its calls", "rate", { ...rule, posture: "limit" }],
  ["Ask a person", "ask", { ...rule, posture: "ask" }],
  ["Deny a tool", "deny", { ...rule, posture: "deny" }],
  ["Hide a tool", "hide", { ...rule, posture: "hide" }],
  ["Check arguments", "arguments", { ...rule, conditions: checked }],
] as const satisfies readonly (readonly [string, keyof Format["expresses"], Rule])[];

/** How a row begins, and a word that it holds, by what the format can say and does instead. */
function expectedCell({ expresses }: Format, key: keyof Format["expresses"], wanted: Rule): RegExp {
  if (expresses[key]) return /^Yes\b/;
  return settle(wanted, expresses).posture === "ask" ? /^No\b.*\basked\b/ : /^No\b.*\bdenied\b/;
}

/** What the notes say of tools that nobody named. */
function fateOfUnnamed(losses: readonly string[]): string {
  if (losses.some((loss) => loss.includes("asks a person before it calls a tool that this document")))
    return "Asked";
  return losses.some((loss) => loss.endsWith("stay as they were.")) ? "Untouched" : "Denied";
}

describe.each(guidesOfFormats)("$id", async ({ format, guide }) => {
  if (!guide) throw new Error(`${format.id} has no guide`);
  const [command, example] = guide.blocks;
  const [call = []] = command ? toolriskCalls(command) : [];
  const printed = await print(format, call);

  test("it has the sections that every guide of a format has, and three to five steps", () => {
    expect([...guide.body.matchAll(/^## (.+)$/gm)].map(([, heading]) => heading)).toEqual([
      "What it is for",
      "What it can say",
      "The example",
      "What the example loses",
      "Put it in force",
      "See that it works",
      "Go back",
      "What it does not stop",
    ]);
    const steps = [...sectionOf(guide, "Put it in force").matchAll(/^(\d)\. /gm)].map(([, step]) => step);
    expect(["123", "1234", "12345"]).toContain(steps.join(""));
  });

  test("what it says of the format is what the format can say, and does instead", () => {
    const rows = new Map(
      tableIn(sectionOf(guide, "What it can say")).map(([name = "", said = ""]) => [name, said]),
    );
    for (const [name, key, wanted] of sayings)
      expect(rows.get(name), name).toMatch(expectedCell(format, key, wanted));
    expect(rows.get("A tool that is not named")?.startsWith(fateOfUnnamed(printed.losses))).toBe(true);
    expect(rows.size).toBe(sayings.length + 1);
  });

  test("its example is what the command above it prints", () => {
    expect(printed.asked["format"]).toBe(format.id);
    expect(example?.language).toBe(format.language);
    expect(example?.code).toBe(printed.text);
    expect(sectionOf(guide, "The example")).toContain(`\`${printed.fileName}\``);
  });

  test("what the example loses is what the command notes", () => {
    const lost = [...sectionOf(guide, "What the example loses").matchAll(/^- (.+)$/gm)].map(
      ([, loss]) => loss,
    );
    expect(lost).toEqual(printed.losses);
    if (lost.length === 0) expect(sectionOf(guide, "What the example loses")).toContain("Nothing:");
  });

  test("it tries a call that must be denied, of a tool that the example destroys with", () => {
    expect(sectionOf(guide, "See that it works")).toContain("kubectl_delete");
    expect(sectionOf(guide, "See that it works")).toMatch(/\b(?:denied|hidden by policy|403|denies)\b/);
  });
});

test("the four tools of the example are of the categories that the guides say", async () => {
  const { server, assessments } = await findServer(
    "kubernetes",
    catalogueInput({ catalogue: ["content/servers/kubernetes.json"] }),
  );
  const categoryOf = (name: string) =>
    assessments[server.tools.findIndex((tool) => tool.name === name)]?.category;
  expect(["kubectl_get", "kubectl_patch", "exec_in_pod", "kubectl_delete"].map(categoryOf)).toEqual([
    "Read",
    "Write",
    "Execute",
    "Destructive",
  ]);
});
