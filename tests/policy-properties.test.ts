import fc from "fast-check";
import { parse as parseToml } from "smol-toml";
import { expect, test } from "vitest";
import { parse as parseYaml, stringify as stringifyYaml } from "yaml";
import type { JsonObject } from "#lib/json.ts";
import { operators, type ArgumentType, type Condition, type Operator } from "#policy/condition.ts";
import { Counters } from "#policy/engine/counters.ts";
import { evaluateCall } from "#policy/evaluate.ts";
import { atMost, exampleRule } from "#policy/example-rules.ts";
import { definedFormats } from "#policy/formats.ts";
import { policyJson } from "#policy/formats/policy-json.ts";
import { neutralOutcome } from "#policy/neutral.ts";
import { parsePolicy } from "#policy/parse-policy.ts";
import { isReadAs, readJson, readToml, readYaml } from "#policy/proof/read-document.ts";
import { loaders } from "#policy/proof/loaders.ts";
import { proveDocument } from "#policy/proof.ts";
import { NameMap, type Document, type DocumentMap } from "#policy/print/document.ts";
import { printJson } from "#policy/print/json.ts";
import { printToml } from "#policy/print/toml.ts";
import { printYaml } from "#policy/print/yaml.ts";
import { postures, type Rule } from "#policy/rule.ts";
import { hostileNames } from "./fixtures/hostile-names.ts";

const numRuns = Number(process.env["TOOLRISK_PROPERTY_RUNS"] ?? 2_000);
const timeout = numRuns * 60;

const protocolName = fc.string({ unit: fc.constantFrom(..."abzAZ09_-."), minLength: 1, maxLength: 24 });
const anyText = fc.string({ unit: "binary", maxLength: 24 });
const name = fc.oneof(protocolName, anyText, fc.constantFrom(...hostileNames.map(([hostile]) => hostile)));

const scalar = fc.oneof(
  anyText.map((text) => text.toWellFormed()),
  fc.integer(),
  fc.boolean(),
);
const argument = fc.constantFrom("amount", "path", "force", "o.deep", "sum", "a-b");
const pattern = fc.constantFrom("^/srv/[a-z]+$", "x", "^a|b$", "[^;]*", "^[0-9]{2,4}$");

/** What the arguments are by the schema of the tools that are made up here. */
const types: Record<string, ArgumentType> = {
  amount: "integer",
  path: "string",
  force: "boolean",
  "o.deep": "string",
  sum: "number",
  "a-b": "string",
};
const inputSchema: JsonObject = {
  type: "object",
  properties: {
    amount: { type: "integer" },
    path: { type: "string" },
    force: { type: "boolean" },
    o: { type: "object", properties: { deep: { type: "string" } } },
    sum: { type: "number" },
    "a-b": { type: "string" },
  },
};

function valueFor(op: Operator): fc.Arbitrary<Condition["value"]> {
  switch (op) {
    case "lt":
    case "lte":
    case "gt":
    case "gte":
      return fc.integer({ min: -1_000, max: 1_000 });
    case "in":
    case "not_in":
      return fc.array(fc.constantFrom("a", "main", "/srv/x", "usd"), { minLength: 1, maxLength: 3 });
    case "exists":
      return fc.boolean();
    case "regex":
      return pattern;
    default:
      return fc.oneof(fc.constantFrom("a", "main", "/srv/x"), fc.integer({ min: -5, max: 5 }), fc.boolean());
  }
}

const condition: fc.Arbitrary<Condition> = fc
  .tuple(argument, fc.constantFrom(...operators), fc.boolean())
  .chain(([at, op, optional]) =>
    valueFor(op).map((value) => ({ path: `args.${at}`, op, value, type: types[at] ?? "unknown", optional })),
  );

const argumentValue = fc.oneof(
  fc.constantFrom("a", "main", "/srv/x", "true", "", "5", "/srv/x; rm"),
  fc.integer({ min: -1_002, max: 1_002 }),
  fc.boolean(),
  fc.constant(null),
);

/** Mostly of the type that the schema says, now and then of another. */
function mostly(
  typed: fc.Arbitrary<string | number | boolean>,
): fc.Arbitrary<string | number | boolean | null> {
  return fc.oneof({ arbitrary: typed, weight: 9 }, { arbitrary: argumentValue, weight: 1 });
}

const word = fc.constantFrom("a", "main", "/srv/x", "/srv/x; rm", "usd", "");
const whole = fc.oneof(fc.integer({ min: -1_002, max: 1_002 }), fc.integer({ min: -5, max: 5 }));
const callArguments: fc.Arbitrary<JsonObject> = fc
  .record(
    {
      amount: mostly(whole),
      path: mostly(word),
      force: mostly(fc.boolean()),
      sum: mostly(whole),
      "a-b": mostly(word),
      o: fc.record({ deep: mostly(word) }, { requiredKeys: [] }),
    },
    { requiredKeys: [] },
  )
  .map((value) => ({ ...value }));

function ruleFor(
  names: fc.Arbitrary<string>,
  conditions = fc.constant<readonly Condition[]>([]),
): fc.Arbitrary<Rule> {
  return fc
    .tuple(names, fc.constantFrom(...postures), fc.integer({ min: 1, max: 100 }), anyText, conditions)
    .map(([tool, posture, max, message, checks]) =>
      exampleRule(tool, posture, {
        message: message.toWellFormed(),
        conditions: checks,
        limits:
          posture === "limit" ? [{ counter: `${tool}_rate`, window: "minute", max, scope: "grant" }] : [],
      }),
    );
}

const format = fc.constantFrom(...definedFormats);
const contextOf = (rules: readonly Rule[]) => ({
  target: { server: "harbour", serverName: "Harbour Log", allTools: rules.map(({ tool }) => tool) },
  tools: rules.map(({ tool }) => ({ name: tool, inputSchema })),
});

test(
  "whatever the names and messages, what is printed is read back as it was meant, and holds when it is tried",
  { timeout },
  () => {
    fc.assert(
      fc.property(
        format,
        fc.uniqueArray(ruleFor(name), { minLength: 1, maxLength: 4, selector: ({ tool }) => tool }),
        (kind, rules) => {
          expect(proveDocument(kind, contextOf(rules), rules).failures).toEqual([]);
        },
      ),
      { numRuns },
    );
  },
);

test("no format lets a call pass that the rule itself denies, whatever the arguments", { timeout }, () => {
  const checked = ruleFor(protocolName, fc.array(condition, { minLength: 1, maxLength: 3 }));
  fc.assert(
    fc.property(
      format,
      checked,
      fc.array(callArguments, { minLength: 1, maxLength: 5 }),
      (kind, rule, calls) => {
        const context = contextOf([rule]);
        const rendered = kind.render(context.target, [rule]);
        if ("refused" in rendered) return;
        const policy = loaders.get(kind.id)?.(rendered.text, context);
        const counters = new Counters();
        for (const args of calls) {
          const call = { tool: rule.tool, arguments: args };
          const answer = policy?.decide(call, 0);
          if (answer !== "allow") continue;
          expect(neutralOutcome(rule, call, counters, 0), JSON.stringify(args)).toBe("allow");
        }
      },
    ),
    { numRuns },
  );
});

test("no format lets an argument of another type pass that the rule itself denies", () => {
  const given = ["5", 5, "", "true", true, "false", false, null, "a", 0];
  const values: Partial<Record<Operator, readonly Condition["value"][]>> = {
    eq: ["5", 5, true, "true", "a"],
    neq: ["5", 5, true, "true", "a"],
    in: [["5"], [5, 1], ["a", "true"], [true]],
    not_in: [["5"], [5, 1], ["a", "true"], [true]],
    gte: [5, 0],
    lte: [5, 0],
  };
  for (const kind of definedFormats)
    for (const [path, type] of Object.entries(types))
      for (const [op, expected] of Object.entries(values))
        for (const value of expected) {
          const check: Condition = { path: `args.${path}`, op: op as Operator, value, type, optional: false };
          const rule = exampleRule("pay_invoice", "allow", { conditions: [check] });
          const context = contextOf([rule]);
          const rendered = kind.render(context.target, [rule]);
          if ("refused" in rendered) throw new Error(rendered.refused);
          const policy = loaders.get(kind.id)?.(rendered.text, context);
          for (const argument of given) {
            const args: JsonObject = path === "o.deep" ? { o: { deep: argument } } : { [path]: argument };
            const call = { tool: rule.tool, arguments: args };
            if (policy?.decide(call, 0) !== "allow") continue;
            const says = `${kind.id}: ${path} ${op} ${JSON.stringify(value)}, given ${JSON.stringify(argument)}`;
            expect(neutralOutcome(rule, call, new Counters(), 0), says).toBe("allow");
          }
        }
});

test("formats that look into arguments let a call pass on one side of a check only", () => {
  const rule = exampleRule("pay_invoice", "allow", { conditions: [atMost("amount", 5)] });
  const passing = definedFormats.filter((kind) => {
    const context = contextOf([rule]);
    const rendered = kind.render(context.target, [rule]);
    if ("refused" in rendered) throw new Error(rendered.refused);
    const policy = loaders.get(kind.id)?.(rendered.text, context);
    const decide = (amount: number) => policy?.decide({ tool: rule.tool, arguments: { amount } }, 0);
    expect(decide(6), kind.id).not.toBe("allow");
    return decide(5) === "allow";
  });
  expect(passing.map(({ id }) => id).toSorted()).toEqual([
    "cedar",
    "envoy-ai-gateway",
    "intercept",
    "policy-json",
  ]);
});

test("policy.json says checks that it demands exactly as the rule does", { timeout }, () => {
  const demanded = condition.map((check) => ({ ...check, optional: false }));
  const rule = ruleFor(protocolName, fc.array(demanded, { maxLength: 3 }));
  fc.assert(
    fc.property(rule, callArguments, (given, args) => {
      const rendered = policyJson.render(contextOf([given]).target, [given]);
      const { policy } = "text" in rendered ? parsePolicy(rendered.text) : {};
      const call = { tool: given.tool, arguments: args };
      const neutral = neutralOutcome(given, call, new Counters(), 0);
      expect(policy && evaluateCall(policy, call, new Counters(), 0).allowed).toBe(neutral === "allow");
    }),
    { numRuns },
  );
});

test("a rule for one tool reaches none of 10,000 others, in any format", { timeout: 120_000 }, () => {
  const others = fc.sample(
    name.filter((other) => other !== "get_log"),
    { numRuns: 10_000, seed: 1 },
  );
  for (const kind of definedFormats) {
    const rule = exampleRule("get_log", "allow");
    const context = contextOf([rule]);
    const rendered = kind.render(context.target, [rule]);
    if ("refused" in rendered) throw new Error(rendered.refused);
    const policy = loaders.get(kind.id)?.(rendered.text, context);
    expect(policy?.decide({ tool: "get_log", arguments: {} }, 0)).toBe("allow");
    for (const tool of others)
      expect(policy?.decide({ tool, arguments: {} }, 0), `${kind.id} ${tool}`).not.toBe("allow");
  }
});

const printed: fc.Arbitrary<Document> = fc.letrec<{ value: Document; map: DocumentMap }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    scalar,
    fc.constant(null),
    fc.array(tie("value"), { maxLength: 4 }),
    tie("map"),
  ),
  map: fc
    .array(
      fc.tuple(
        name.map((key) => key.toWellFormed()),
        tie("value"),
      ),
      { maxLength: 4 },
    )
    .map((entries) => new NameMap(entries)),
})).map;

/** The same value as a library's own: keys in their order. */
function plain(value: Document): unknown {
  if (value instanceof Map) return new Map([...value].map(([key, item]) => [key, plain(item as Document)]));
  return Array.isArray(value) ? value.map(plain) : value;
}

test("our JSON is what JSON.stringify prints, where that prints ASCII", { timeout }, () => {
  const ascii = fc.string({ unit: "binary-ascii", maxLength: 12 }).filter((text) => !text.includes("\x7f"));
  const value = fc.array(fc.oneof(ascii, fc.integer(), fc.boolean(), fc.array(ascii, { maxLength: 3 })), {
    maxLength: 4,
  });
  fc.assert(
    fc.property(value, (items) => {
      const map = new NameMap(items.map((item, index) => [`k${index}`, item]));
      expect(printJson(map)).toBe(`${JSON.stringify(Object.fromEntries(map), null, 2)}\n`);
    }),
    { numRuns },
  );
});

test("our JSON is read back as it was meant, whatever is in it", { timeout }, () => {
  fc.assert(
    fc.property(printed, (value) => {
      // Objects put keys that are whole numbers first, so JSON is read with a reader that keeps the order.
      expect(isReadAs(value, { by: "JSON", value: parseYaml(printJson(value), { mapAsMap: true }) })).toBe(
        true,
      );
      expect(() => readJson(printJson(value))).not.toThrow();
    }),
    { numRuns },
  );
});

test(
  "our YAML means the same to readers of YAML 1.2, YAML 1.1 and plain texts, and the same as the library's",
  { timeout },
  () => {
    fc.assert(
      fc.property(printed, (value) => {
        const text = printYaml(value);
        const readings = readYaml(text);
        for (const reading of readings) expect(isReadAs(value, reading), `${reading.by}\n${text}`).toBe(true);
        const library = stringifyYaml(plain(value), {
          defaultStringType: "QUOTE_DOUBLE",
          defaultKeyType: "QUOTE_DOUBLE",
          lineWidth: 0,
        });
        expect(parseYaml(library, { mapAsMap: true })).toEqual(readings[0].value);
      }),
      { numRuns },
    );
  },
);

test("our TOML is read back as it was meant", { timeout }, () => {
  const line = fc.oneof(scalar, fc.array(scalar, { maxLength: 3 }));
  const table = fc
    .array(
      fc.tuple(
        name.map((key) => key.toWellFormed()),
        line,
      ),
      { maxLength: 3 },
    )
    .map((entries): DocumentMap => new NameMap(entries));
  const document = fc.tuple(table, fc.array(table, { minLength: 1, maxLength: 3 })).map(
    ([single, list]): DocumentMap =>
      new Map<string, Document>([
        ["one", single],
        ["rule", list],
      ]),
  );
  fc.assert(
    fc.property(document, (value) => {
      const text = printToml(value);
      const one = value.get("one");
      // An empty table is not printed where it only holds nothing.
      if (one instanceof Map && one.size === 0) return;
      expect(isReadAs(value, readToml(text)), text).toBe(true);
      expect(() => parseToml(text)).not.toThrow();
    }),
    { numRuns },
  );
});
