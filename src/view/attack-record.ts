import { z } from "zod";
import { operators } from "#policy/condition.ts";
import { categories, flags } from "#risk/taxonomy.ts";
import { atlas, cwe, owaspAgentic, owaspMcp } from "#view/mappings.ts";

/** Where an attack gets in; the attack index groups by it, in this order. */
export const attackKinds = {
  autonomy: "The agent by itself",
  content: "Text that a tool returns",
  definition: "What a tool says of itself",
  supply: "Where a server comes from",
  authority: "Who may do what",
  flaw: "A flaw in a server or a client",
} as const;
export type AttackKind = keyof typeof attackKinds;

/** How good the evidence is, best first. */
export const attackGrades = {
  verified: "It happened, or a public CVE or a public demonstration shows it against a real product.",
  partial: "Researchers have shown it in a laboratory, or have shown parts of it.",
  theoretical: "It follows from how agents and tools work; nobody has shown it in public.",
} as const;
export type AttackGrade = keyof typeof attackGrades;

/** What kind of event the dated incident was. */
export const incidentKinds = {
  attack: "Somebody did it to others",
  accident: "It happened without an attacker",
  demonstration: "Researchers showed it against a real product",
  disclosure: "A flaw was published together with its fix",
} as const;
export type IncidentKind = keyof typeof incidentKinds;

/** What becomes of a call of an example; `attackRecord` says what each one promises. */
export const expectations = ["deny", "limit", "allow"] as const;
export type Expectation = (typeof expectations)[number];

/** `Object.keys` types its result as `string[]`; the tables are constants, so their keys are known. */
const idsOf = <Id extends string>(table: Record<Id, unknown>) => z.enum(Object.keys(table) as Id[]);

const sentence = z
  .string()
  .regex(/^[\p{Lu}\d].*[.?]$/u, "write a whole sentence: a capital first, a full stop last"); // "It stops."
const title = z.string().min(3).max(80);
const isoDate = z.iso.date({ error: "write the date in quotes, as YYYY-MM-DD" });
const httpsUrl = z.url({ protocol: /^https$/, error: "give an https address" });
const jsonObject = z.record(z.string(), z.json());
const scalar = z.union([z.string(), z.number(), z.boolean()]);

const incident = z.strictObject({
  kind: idsOf(incidentKinds),
  /** The day on which it happened or became public. */
  date: isoDate,
  what: sentence,
  /** Each is the `url` of one of the attack's `sources`. */
  sources: z.array(httpsUrl).min(1),
});

const cve = z.strictObject({
  id: z.string().regex(/^CVE-\d{4}-\d{4,}$/), // CVE-2025-6514
  product: z.string().min(2),
  /** CVSS base score as its CVE record has it; left out where sources disagree. */
  score: z.number().min(0).max(10).optional(),
  /** First version without the flaw. */
  fixedIn: z.string().optional(),
});

/** Which tools or servers the attack is linked from. `attackFits` is the rule. */
const needs = z.strictObject({
  /** `tool`: the attack abuses what a tool can do. `server`: it concerns a server, whatever its tools do. */
  scope: z.enum(["tool", "server"]),
  /** The tool is of one of these; empty: of any. */
  categories: z.array(z.enum(categories)),
  /** The tool carries these; empty: flags do not matter. */
  flags: z.array(z.enum(flags)),
  /** Whether every one of `flags` is needed or one is enough. */
  flagMatch: z.enum(["all", "any"]),
  /** A word in the name of one of the tool's parameters, lower case; empty: parameters do not matter. */
  parameters: z.array(z.string().regex(/^[a-z]+$/)).default([]), // "path"
});

/** An argument rule that a reader may add; it fits `Condition` of the policy room. */
const condition = z.strictObject({
  path: z.string().regex(/^args\.[\w.]+$/), // "args.to"
  op: z.enum(operators),
  value: z.union([scalar, z.array(scalar)]),
  type: z.enum(["string", "integer", "number", "boolean"]),
  optional: z.boolean(),
});

/** An invented tool, as a server would declare it, with its verdict. */
const exampleTool = z.strictObject({
  name: z.string().regex(/^[\w.-]{1,128}$/), // "send_email"
  description: sentence,
  inputSchema: jsonObject,
  category: z.enum(categories),
  /** What must hold for a call to pass, beside the recommended rule. Absent: the recommended rule alone. */
  conditions: z.array(condition).min(1).optional(),
});

const exampleCall = z.strictObject({
  /** A tool of the example, or one that its policy does not name. */
  tool: z.string(),
  arguments: jsonObject,
  expect: z.enum(expectations),
  because: sentence,
});

/**
 * A small server and calls to it, so that what the page claims of the rule can be proved.
 *
 * The policy under test has `default: deny` and names each tool of `tools` with the rule recommended for its category
 * (and its `conditions`). A call must then be
 * - `deny`: denied, even as the first one;
 * - `limit`: let through until the cap of its window is used up, and denied from then on;
 * - `allow`: let through every time. It shows what the rule does not stop.
 */
const example = z.strictObject({
  story: sentence,
  tools: z.array(exampleTool).min(1).max(3),
  calls: z.array(exampleCall).min(2),
});

const source = z.strictObject({
  title: z.string().min(3),
  url: httpsUrl,
  publisher: z.string().min(2),
  /** When it was published; left out where that is not known for sure. */
  date: isoDate.optional(),
});

const shape = z.strictObject({
  title,
  summary: sentence,
  aliases: z.array(title),
  kind: idsOf(attackKinds),
  grade: idsOf(attackGrades),
  /** The words `none known` say that we looked and found none. */
  incident: z.union([z.literal("none known"), incident]),
  cves: z.array(cve).default([]),
  needs,
  /** How you notice it. */
  signs: z.array(sentence).min(2),
  /** What stops it. */
  stops: z.array(sentence).min(2),
  /** What gets through although the recommended rule is in force. */
  ruleDoesNotStop: z.array(sentence).min(1),
  mappings: z.strictObject({
    owaspMcp: z.array(idsOf(owaspMcp)).min(1),
    owaspAgentic: z.array(idsOf(owaspAgentic)).min(1),
    atlas: z.array(idsOf(atlas)).min(1),
    cwe: z.array(idsOf(cwe)).min(1),
  }),
  example,
  sources: z.array(source).min(1),
});
export type AttackRecord = z.infer<typeof shape>;

/** The front matter of `content/attacks/<slug>.mdx`. */
export const attackRecord = shape.superRefine((record, context) => {
  for (const message of findContradictions(record)) context.addIssue({ code: "custom", message });
});

/** Where the parts of a record do not agree with each other. */
function findContradictions(record: AttackRecord): readonly string[] {
  const { grade, incident: event, cves, sources } = record;
  const known = event !== "none known";
  const urls = new Set(sources.map(({ url }) => url));
  const uncited = known ? event.sources.filter((url) => !urls.has(url)) : [];
  return [
    ...uncited.map((url) => `the incident cites ${url}, which is not among the sources`),
    ...(urls.size < sources.length ? ["a source is listed twice"] : []),
    ...(grade === "verified" && !known && cves.length === 0
      ? ["a verified attack needs an incident or a CVE"]
      : []),
    ...(grade === "theoretical" && known ? ["an attack with an incident is not theoretical"] : []),
    ...(record.example.calls.every(({ expect }) => expect === "allow")
      ? ["the example needs a call that the rule denies or limits"]
      : []),
  ];
}
