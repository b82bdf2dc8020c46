import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { assessServer } from "#risk/assess.ts";
import type { Evidence } from "#risk/assessment.ts";
import { readTool } from "#risk/reading.ts";
import { readServer } from "#risk/server-reading.ts";
import type { Signal, SignalExample } from "#risk/signal.ts";
import { actSignals, signals } from "#risk/signals.ts";

/** What the signal quotes of the example's tool, judged among its siblings. */
function evidenceOf({ id }: Signal, { tool, server, siblings }: SignalExample): readonly Evidence[] {
  const [assessment] = assessServer({ name: "Example", ...server, tools: [tool, ...(siblings ?? [])] });
  return (assessment?.evidence ?? []).filter(({ signal, weight }) => signal === id && weight > 0);
}

test("every file of signals/ is a signal of the list, and its id is the file's name", () => {
  const files = readdirSync(new URL("signals", import.meta.url))
    .filter((name) => !name.endsWith(".test.ts"))
    .map((name) => name.replace(/\.ts$/, ""));
  expect(signals.map(({ id }) => id).toSorted()).toEqual(files.toSorted());
});

test("a signal that names its verbs claims no other", () => {
  for (const { tool, server, siblings } of signals.flatMap(
    (signal): readonly SignalExample[] => signal.examples,
  )) {
    const subject = { name: "Example", ...server, tools: [tool, ...(siblings ?? [])] };
    const reading = readTool(tool, readServer(subject));
    for (const signal of actSignals) {
      const others = reading.acts.filter(({ verb }) => signal.verbs?.has(verb.lemma) === false);
      for (const act of others)
        expect(signal.claim(act, reading), `${signal.id}: ${act.verb.lemma}`).toBe(undefined);
    }
  }
});

describe.each(signals.map((signal) => [signal.id, signal] as const))("%s", (_, signal) => {
  test("has an example that it finds, one that it does not, and prose enough for its page", () => {
    expect(signal.examples.some(({ quote }) => quote !== undefined)).toBe(true);
    expect(signal.examples.some(({ quote }) => quote === undefined)).toBe(true);
    expect(signal.summary).toMatch(/^[A-Z].*\.$/);
    expect(signal.about.join(" ").length).toBeGreaterThan(150);
  });

  test.each(signal.examples.map((example) => [example.tool.name, example] as const))(
    "quotes what its example says: %s",
    (_name, example) => {
      const quotes = evidenceOf(signal, example).map(({ quote }) => quote);
      if (example.quote === undefined) expect(quotes).toEqual([]);
      else expect(quotes).toContain(example.quote);
    },
  );
});
