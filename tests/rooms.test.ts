import { ESLint } from "eslint";
import { expect, test } from "vitest";

const eslint = new ESLint();

async function restrictedImports(filePath: string, code: string): Promise<readonly string[]> {
  const [result] = await eslint.lintText(code, { filePath });
  const found = result?.messages.filter(({ ruleId }) => ruleId === "no-restricted-imports") ?? [];
  return found.map(({ message }) => message);
}

test("a room may import itself and the rooms before it", async () => {
  const code = 'import { levels } from "#risk/taxonomy.ts";\nexport const first = levels[0];\n';
  expect(await restrictedImports("src/policy/example.ts", code)).toEqual([]);
  expect(await restrictedImports("src/view/example.ts", code)).toEqual([]);
});

test("a room may not import a room after it, by name or by path", async () => {
  const byName = 'import { rule } from "#policy/rule.ts";\nexport const value = rule;\n';
  expect((await restrictedImports("src/risk/example.ts", byName)).join()).toContain(
    "src/risk may not import src/policy",
  );
  const byPath = 'import { rule } from "../policy/rule.ts";\nexport const value = rule;\n';
  expect(await restrictedImports("src/risk/signals/example.ts", byPath.replace("../", "../../"))).not.toEqual(
    [],
  );
  expect(await restrictedImports("src/risk/example.ts", byPath)).not.toEqual([]);
});

test("the rule bites in Astro components too", async () => {
  const code =
    '---\nimport { buildSite } from "#build/build-site.ts";\nconst site = buildSite;\n---\n<p>{site.name}</p>\n';
  expect((await restrictedImports("src/components/Example.astro", code)).join()).toContain(
    "src/components may not import src/build",
  );
});

test("rooms that run in the browser may not use Node", async () => {
  const code = 'import { readFileSync } from "node:fs";\nexport const read = readFileSync;\n';
  for (const room of ["lib", "risk", "policy"]) {
    expect((await restrictedImports(`src/${room}/example.ts`, code)).join()).toContain("runs in the browser");
  }
  expect(await restrictedImports("src/store/example.ts", code)).toEqual([]);
});

test("catalogue text cannot be set as HTML in a component", async () => {
  const code = "---\nconst { text } = Astro.props;\n---\n<p set:html={text} />\n";
  const [result] = await eslint.lintText(code, { filePath: "src/components/Example.astro" });
  expect(result?.messages.map(({ ruleId }) => ruleId)).toContain("astro/no-set-html-directive");
});
