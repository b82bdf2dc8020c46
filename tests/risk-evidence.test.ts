import fc from "fast-check";
import { expect, test } from "vitest";
import { readCatalogue } from "#catalogue/read.ts";
import { assessServer } from "#risk/assess.ts";
import type { Evidence } from "#risk/assessment.ts";
import { quotedText } from "#risk/quoted-text.ts";
import type { ServerSubject, ToolSubject } from "#risk/subject.ts";
import { categories, levels } from "#risk/taxonomy.ts";
import { cpuTime } from "./cpu-time.ts";

/** Every piece of evidence whose quote is not the slice that it says it is. */
function wrongQuotes(server: ServerSubject): readonly Evidence[] {
  return assessServer(server).flatMap(({ evidence, conflicts }, index) => {
    const tool = server.tools[index];
    if (tool === undefined) return [];
    const all = [...evidence, ...conflicts.flatMap((conflict) => conflict.evidence)];
    return all.filter((found) => {
      const text = quotedText(found, tool, server);
      return text?.slice(found.start, found.end) !== found.quote || found.quote === "";
    });
  });
}

test("every quote of the embedded catalogue is an exact slice of its record", async () => {
  const wrong: Evidence[] = [];
  let tools = 0;
  for await (const { server } of readCatalogue(["content/servers"])) {
    if (server === undefined) continue;
    tools += server.tools.length;
    wrong.push(...wrongQuotes(server));
  }
  expect(tools).toBeGreaterThan(0);
  expect(wrong).toEqual([]);
});

/** Pieces that names, descriptions and schemas are made of, hostile ones among them. */
const word = fc.constantFrom(
  ..."delete get run create user file all the a , . ( ) not to without `x_y` sql password https://e.org 删除 取得 삭제 é \u202e \ud800 \0 __proto__ <b> ${x} \n 1. don't".split(
    " ",
  ),
);
const text = fc.array(word, { maxLength: 30 }).map((words) => words.join(" "));
const name = fc.oneof(
  fc.array(word, { maxLength: 5 }).map((words) => words.join("_")),
  fc.string({ unit: "binary", maxLength: 40 }),
);
const property = fc.record(
  {
    type: fc.constantFrom("string", "array", "object", "number", "boolean"),
    description: text,
    enum: fc.array(fc.oneof(word, fc.integer()), { maxLength: 4 }),
    default: fc.boolean(),
  },
  { requiredKeys: [] },
);
const inputSchema = fc.record({ properties: fc.dictionary(name, property, { maxKeys: 5 }) });
const tool: fc.Arbitrary<ToolSubject> = fc.record(
  {
    name,
    title: text,
    description: text,
    inputSchema,
    annotations: fc.record(
      { readOnlyHint: fc.boolean(), destructiveHint: fc.boolean() },
      { requiredKeys: [] },
    ),
  },
  { requiredKeys: ["name"] },
);
const server: fc.Arbitrary<ServerSubject> = fc.record(
  { name, description: text, tools: fc.array(tool, { maxLength: 4 }) },
  { requiredKeys: ["name", "tools"] },
);

test("whatever a server says, each tool gets a verdict in order, and every quote is an exact slice", () => {
  fc.assert(
    fc.property(server, (subject) => {
      const verdicts = assessServer(subject);
      expect(verdicts.map((verdict) => verdict.tool)).toEqual(subject.tools.map((declared) => declared.name));
      for (const { category, level, confidence } of verdicts) {
        expect(categories).toContain(category);
        expect(levels).toContain(level);
        expect(confidence).toBeGreaterThanOrEqual(0);
        expect(confidence).toBeLessThanOrEqual(1);
      }
      expect(wrongQuotes(subject)).toEqual([]);
    }),
    { numRuns: 500 },
  );
});

test("the same server gets the same verdicts again", () => {
  fc.assert(
    fc.property(server, (subject) => {
      expect(assessServer(subject)).toEqual(assessServer(structuredClone(subject)));
    }),
    { numRuns: 100 },
  );
});

test("a hint never lowers a verdict: with readOnlyHint the category is the same or worse", () => {
  fc.assert(
    fc.property(tool, (declared) => {
      const { annotations: _, ...plain } = declared;
      const [without] = assessServer({ name: "s", tools: [plain] });
      const [hinted] = assessServer({
        name: "s",
        tools: [{ ...plain, annotations: { readOnlyHint: true } }],
      });
      const rank = (category: (typeof categories)[number] | undefined): number =>
        category === undefined ? -1 : categories.indexOf(category);
      expect(rank(hinted?.category)).toBeLessThanOrEqual(rank(without?.category));
    }),
  );
});

test("references in a ring and a bomb of them end", () => {
  const bomb = {
    $defs: Object.fromEntries(
      Array.from({ length: 30 }, (_, index) => [
        `d${index}`,
        {
          properties: {
            a: { $ref: `#/$defs/d${(index + 1) % 30}` },
            b: { $ref: `#/$defs/d${(index + 1) % 30}` },
          },
        },
      ]),
    ),
    properties: { x: { $ref: "#/$defs/d0" } },
  };
  const time = cpuTime(() => {
    expect(assessServer({ name: "s", tools: [{ name: "x", inputSchema: bomb }] })).toHaveLength(1);
  });
  expect(time).toBeLessThan(1000);
});

test("a description of a megabyte takes no longer than its first page", () => {
  for (const piece of ["delete ", "(", "a,", "to to ", "删除", "x".repeat(50)]) {
    const tools = [{ name: "x", description: piece.repeat(1_000_000 / piece.length) }];
    expect(cpuTime(() => assessServer({ name: "s", tools }))).toBeLessThan(500);
  }
});
