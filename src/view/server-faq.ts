import type { Server } from "#catalogue/server.ts";
import { allOf, formatNumber, plural } from "#lib/plural.ts";
import type { Rule } from "#policy/rule.ts";
import type { Assessment } from "#risk/assessment.ts";
import { categories, levels, type Category } from "#risk/taxonomy.ts";
import { writeDate } from "#view/dates.ts";
import { describePostures } from "#view/effect.ts";
import type { Question } from "#view/faq.ts";
import { packageName } from "#view/package-name.ts";
import { called, code, joinSentences, listInProse, say, type Prose } from "#view/prose.ts";

/** What the questions about a server are answered from. */
export interface ServerAnswers {
  readonly server: Server;
  readonly assessments: readonly Assessment[];
  readonly rules: readonly Rule[];
  /** The first sentences of its token cost. */
  readonly cost: readonly Prose[];
}

/** Questions about one server; the answers speak of the very policy on the page. */
export function serverQuestions(answers: ServerAnswers): readonly Question[] {
  const { server, assessments, rules, cost } = answers;
  const name = called(server.name);
  return [
    { question: say`What can an agent do with ${name}?`, answer: whatItCanDo(assessments) },
    { question: say`Which tools of ${name} are the most dangerous?`, answer: mostDangerous(assessments) },
    { question: say`How do I put a policy in front of ${name}?`, answer: enforcement(server, rules) },
    { question: say`How do I let an agent only read with ${name}?`, answer: readingOnly(rules) },
    { question: say`How many tokens do the tools of ${name} cost?`, answer: joinSentences(cost) },
    { question: say`Who makes ${name}, and which version was judged?`, answer: provenance(server) },
  ];
}

/** What the tools of a category do, after their number. */
const doings: Readonly<Record<Category, readonly [one: string, many: string]>> = {
  Financial: ["moves money", "move money"],
  Destructive: ["can remove or overwrite", "can remove or overwrite"],
  Execute: ["runs or drives something", "run or drive something"],
  Write: ["creates or changes data", "create or change data"],
  Read: ["only reads", "only read"],
};

function whatItCanDo(assessments: readonly Assessment[]): Prose {
  const total = assessments.length;
  const counts = categories
    .map((category) => ({
      category,
      count: assessments.filter((assessment) => assessment.category === category).length,
    }))
    .filter(({ count }) => count > 0);
  const [only] = counts;
  if (!only) return say`Nothing: it declares no tools.`;
  if (counts.length === 1) {
    const [one, many] = doings[only.category];
    return total === 1 ? say`It has one tool, which ${one}.` : say`${allOf(total, "tool", "its ")} ${many}.`;
  }
  const parts = counts.map(({ category, count }) =>
    count === 1 ? `one ${doings[category][0]}` : `${formatNumber(count)} ${doings[category][1]}`,
  );
  return say`Of its ${formatNumber(total)} tools, ${listInProse(parts)}.`;
}

const namedTools = 6;

function mostDangerous(assessments: readonly Assessment[]): Prose {
  const worst = levels
    .toReversed()
    .find((level) => assessments.some((assessment) => assessment.level === level));
  if (worst === undefined) return say`It declares no tools.`;
  const tools = assessments.filter(({ level }) => level === worst);
  if (tools.length === assessments.length && tools.length > 1)
    return say`${allOf(tools.length, "tool", "its ")} are at the level ${worst}.`;
  const shown = tools.slice(0, namedTools).map(({ tool }) => code(tool));
  const rest = tools.length - shown.length;
  const names = listInProse(rest > 0 ? [...shown, `${formatNumber(rest)} more`] : shown);
  const above = worst === "critical" ? "" : ", and none is above it";
  return say`${names} ${tools.length === 1 ? "is" : "are"} at the level ${worst}${above}.`;
}

function enforcement({ name }: Server, rules: readonly Rule[]): Prose {
  return joinSentences([
    say`Save the policy on this page in the format of the gateway or client that stands between your agent and ${called(name)}, and load it there.`,
    [describePostures(rules)],
    say`A tool that the policy does not name is denied.`,
  ]);
}

function readingOnly(rules: readonly Rule[]): Prose {
  const reading = rules.filter(({ posture }) => posture === "allow").length;
  if (reading === 0)
    return say`No tool of it is known to read and no more, so a policy that only lets an agent read leaves nothing to call.`;
  if (reading === rules.length)
    return say`${reading === 1 ? "Its one tool reads" : `${allOf(reading, "tool", "its ")} read`} and no more, so the policy on this page does it.`;
  return say`Choose the policy for an agent that may read and asks for the rest: ${plural(reading, "tool")} that only ${reading === 1 ? "reads" : "read"} ${reading === 1 ? "runs" : "run"}, and a person decides on every call of ${rules.length - reading === 1 ? "the other one" : `the other ${formatNumber(rules.length - reading)}`}. Where a format cannot ask, it denies.`;
}

const methods: Readonly<Record<Server["provenance"]["method"], string>> = {
  collected: "The server was run and asked for its tools",
  documented: "The record was written from documentation; the server itself was not run",
  imported: "The record was converted from another catalogue; the server itself was not run",
};

function provenance({ name, publisher, package: source, provenance: { method, date } }: Server): Prose {
  return joinSentences([
    publisher === undefined
      ? say`The record does not say who makes ${called(name)}.`
      : say`${called(publisher.name)} makes it.`,
    source === undefined
      ? say`The record names no package and no version.`
      : say`What was judged is the package ${code(packageName(source))}.`,
    say`${methods[method]}${date === undefined ? "" : `, on ${writeDate(date)}`}.`,
  ]);
}
