import { formatNumber, plural, withArticle } from "#lib/plural.ts";
import type { Rule } from "#policy/rule.ts";
import { writeDate } from "#view/dates.ts";
import { whatItDoes } from "#view/does.ts";
import { effectOf, limitsOf } from "#view/effect.ts";
import { packageName } from "#view/package-name.ts";
import { called, code, joinSentences, say, type Prose } from "#view/prose.ts";
import type { ToolContext } from "#view/tool-context.ts";
import { levelStory, reasonsOf } from "#view/why.ts";

export interface Question {
  readonly question: Prose;
  readonly answer: Prose;
}

/**
 * Questions about one tool; the answers speak of the very rule on the page.
 * @param namesakes how many other servers have a tool of this name
 */
export function toolQuestions(context: ToolContext, namesakes: number): readonly Question[] {
  const name = code(context.tool.name);
  return [
    { question: say`What does ${name} do?`, answer: whatItDoes(context) },
    { question: say`How do I enforce a policy on ${name}?`, answer: enforcement(context) },
    { question: say`What is the risk level of ${name}, and why?`, answer: riskLevel(context) },
    { question: say`Can I rate-limit ${name}?`, answer: rateLimit(context) },
    { question: say`How do I block ${name}?`, answer: blocking(context.rule) },
    { question: say`Which server provides ${name}?`, answer: provider(context, namesakes) },
  ];
}

function enforcement({ server, rule }: ToolContext): Prose {
  return joinSentences([
    say`Put a gateway that reads one of the formats on this page between your agent and ${called(server.name)}, and give it the rule.`,
    effectOf(rule),
  ]);
}

function riskLevel({ tool, assessment }: ToolContext): Prose {
  const reasons = reasonsOf(assessment);
  return joinSentences([
    say`${code(tool.name)} is ${withArticle(assessment.category)} tool of the level ${assessment.level}.`,
    reasons.length > 0
      ? say`It counts as ${assessment.category} ${reasons}.`
      : assessment.review
        ? say`The category is the verdict of a person.`
        : say`Its definition does not say what it does.`,
    levelStory(assessment),
  ]);
}

function rateLimit({ rule, assessment }: ToolContext): Prose {
  const name = code(rule.tool);
  switch (rule.posture) {
    case "limit":
      return say`Yes, and the rule does: ${limitsOf(rule)}. The count starts again with every window.`;
    case "allow":
      if (assessment.category !== "Read")
        return say`Yes. The rule sets no limit; add one where the server or the budget needs it.`;
      return say`Yes. The rule sets no limit, because a call of ${name} changes nothing; add one where the server or the budget needs it.`;
    case "ask":
      return say`You can, but the rule asks a person for every call of ${name}, which is slower than any limit.`;
    case "deny":
    case "hide":
      return say`There is nothing to limit: the rule denies every call of ${name}. A limit would still let the first call through.`;
  }
}

function blocking(rule: Rule): Prose {
  const name = code(rule.tool);
  switch (rule.posture) {
    case "hide":
      return say`The rule does: it hides ${name} and denies every call of it.`;
    case "deny":
      return say`The rule does: it denies every call of ${name}. To take it out of the tool list as well, name it under ${code("hide")}.`;
    case "allow":
    case "limit":
    case "ask":
      return say`Leave its entry out: with ${code("default: deny")}, a tool that the policy does not name is denied. To take it out of the tool list as well, name ${name} under ${code("hide")}.`;
  }
}

function provider({ server, tool }: ToolContext, namesakes: number): Prose {
  const { publisher, package: source, provenance } = server;
  const by =
    publisher === undefined || publisher.name === server.name ? [] : say` by ${called(publisher.name)}`;
  const read = provenance.date === undefined ? "" : `, read on ${writeDate(provenance.date)}`;
  const from = source === undefined ? [] : say`, package ${code(packageName(source))}`;
  const others =
    namesakes === 0
      ? []
      : say`${plural(namesakes, "other server")} in this catalogue ${namesakes === 1 ? "has" : "have"} a tool of the same name.`;
  return joinSentences([
    say`${called(server.name)}${by}${from}${read}. It has ${describeCount(server.tools.length)}; ${code(tool.name)} is one of them.`,
    others,
  ]);
}

function describeCount(tools: number): string {
  return tools === 1 ? "one tool" : `${formatNumber(tools)} tools`;
}
