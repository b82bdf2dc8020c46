import { expect, test } from "vitest";
import { parseSources } from "#collect/sources.ts";

const good = `servers:
  - slug: mine
    name: Mine
    npm: "@me/mine@1.2.3"
    args: ["--x"]
    publisher: { name: Me, official: true }
    tags: [notes]
`;

test("a source has what the program is started with", () => {
  expect(parseSources(good, "sources.yaml")).toStrictEqual({
    sources: [
      {
        slug: "mine",
        name: "Mine",
        origin: { kind: "npm", spec: "@me/mine@1.2.3", bin: undefined },
        args: ["--x"],
        env: {},
        timeoutSeconds: undefined,
        publisher: { name: "Me", official: true },
        tags: ["notes"],
      },
    ],
    problems: [],
  });
});

test.each([
  ["slug: mine", "slug: Mine!", 2, /servers\.0\.slug is wrong/],
  ["@me/mine@1.2.3", "@me/mine", 4, /exact version/],
  ["@me/mine@1.2.3", "--registry@1", 4, /exact version/],
  ['["--x"]', "[1]", 5, /servers\.0\.args\.0 is wrong/],
  ["official: true", "official: maybe", 6, /official is wrong/],
  ["tags: [notes]", "tags: [notes]\n    tag: x", 8, /servers\.0\.tag is wrong/],
  ["tags: [notes]", "", 2, /servers\.0\.tags is wrong/],
  ["name: Mine", "name: [", 4, /not valid YAML/],
])("%j written as %j is a problem on line %i", (right, wrong, line, message) => {
  const { sources, problems } = parseSources(good.replace(right, wrong), "sources.yaml");
  expect(sources).toStrictEqual([]);
  expect(problems[0]).toMatchObject({ path: "sources.yaml", line, message: expect.stringMatching(message) });
});

test("two sources of one slug are a problem at the second", () => {
  const twice = good + good.split("\n").slice(1).join("\n");
  expect(parseSources(twice, "sources.yaml").problems).toMatchObject([{ line: 8, column: 11 }]);
});
