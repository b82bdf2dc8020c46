import { expect, test } from "vitest";
import { median } from "../benchmark/measure/median.ts";
import { splitPhases } from "../benchmark/measure/phases.ts";
import { parseTimes, runMeasured } from "../benchmark/measure/run-measured.ts";
import { sharedWords, visibleText } from "../benchmark/visible-text.ts";

const node = (code: string) => ({ program: process.execPath, args: ["-e", code], folder: "." });

test("a program's time and memory count with those of the programs that it starts", async () => {
  const spin = "const held = Buffer.alloc(8e7, 1); while (process.cpuUsage().user < 4e5); held";
  const code = `const run = require("node:child_process").spawnSync;
    run(process.execPath, ["-e", ${JSON.stringify(spin)}]);`;
  const { wall, cpu, memory } = await runMeasured(node(code));
  expect(wall).toBeGreaterThan(0.4);
  expect(cpu).toBeGreaterThan(0.4);
  expect(memory).toBeGreaterThan(1e8);
});

test("a program that fails stops the benchmark with its own words", async () => {
  await expect(runMeasured(node("console.error('no tide today'); process.exit(3)"))).rejects.toThrow(
    /ended with 3:[^]*no tide today/,
  );
});

test("a phase lasts from its start to its end, and the rest is what is left", () => {
  const line = (at: number, event: string, phase: string) => ({ at, text: JSON.stringify({ event, phase }) });
  const sample = (at: number, cpu: number, memory: number) => ({ at, cpu, memory });
  const phases = splitPhases({
    ...{ wall: 10, cpu: 12, memory: 300 },
    lines: [
      line(1, "start", "reading and judging tools"),
      line(3, "end", "reading and judging tools"),
      line(3, "start", "rendering pages"),
      line(6, "progress", "rendering pages"),
      line(9, "end", "rendering pages"),
      { at: 9, text: JSON.stringify({ event: "built", pages: 1_400 }) },
    ],
    samples: [sample(1, 1, 100), sample(3, 3, 200), sample(9, 11, 300)],
  });
  expect(phases).toEqual([
    { name: "reading and judging tools", wall: 2, cpu: 2, memory: 200 },
    { name: "rendering pages", wall: 6, cpu: 8, memory: 300 },
    { name: "the rest", wall: 2, cpu: 2, memory: 0 },
  ]);
});

test("the shell's times add up", () => {
  expect(parseTimes("0m0.00s 0m0.01s\n1m2.50s 0m0.25s\n")).toBeCloseTo(62.76);
});

test("the median is the middle one", () => {
  expect(median([9, 1, 4])).toBe(4);
  expect(median([1, 4, 5, 9])).toBe(4.5);
});

test("what a reader sees are words and code, without markup and scripts", () => {
  const page = `<title>no</title><body class="a"><script>no()</script><p>create<wbr>_issue &amp; <b>more</b></p>
    <pre class="b"><code><span>a:</span> &quot;b&#x27;&#34;\n</code></pre>`;
  expect(visibleText(page)).toEqual({
    words: ["create_issue", "&", "more", "a:", `"b'"`],
    blocks: [`a: "b'"`],
  });
});

test("pages share the words that stand in both as often", () => {
  const page = (words: string) => ({ words: words.split(" "), blocks: [] });
  expect(sharedWords(page("a b b c"), page("c b b a"))).toBe(1);
  expect(sharedWords(page("a b b c"), page("a b d d"))).toBe(0.5);
});
