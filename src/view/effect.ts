import { allOf, formatNumber, plural } from "#lib/plural.ts";
import { onceInARow } from "#lib/once-for-each.ts";
import { postures, type Limit, type Posture, type Rule } from "#policy/rule.ts";
import { code, listInProse, say, type Prose } from "#view/prose.ts";

/** What happens to calls of one tool once its rule is in force, in one or two sentences. */
export const effectOf = onceInARow((rule: Rule): Prose => {
  const name = code(rule.tool);
  switch (rule.posture) {
    case "allow":
      return say`${name} stays usable without a check. Every tool that the policy does not name is denied.`;
    case "limit":
      return say`${name} stays usable, but only for ${limitsOf(rule)}: a further call is denied until the next ${nextWindow(rule)} begins.`;
    case "ask":
      return say`Every call of ${name} waits for a person's decision; where the format cannot ask, the call is denied.`;
    case "deny":
      return rule.message === undefined
        ? say`Every call of ${name} is denied.`
        : say`Every call of ${name} is denied with the words ${{ quote: rule.message, tone: "flag" }} and never reaches the server.`;
    case "hide":
      return say`${name} is taken out of the tool list that the agent sees, and a call by its name is denied.`;
  }
});

/** The rule's limits in words: `30 calls a minute`, `10 calls a minute and 100 calls a day`. */
export function limitsOf({ limits }: Rule): Prose {
  return listInProse(limits.map(describeLimit));
}

/** `30 calls a minute`, `1 call an hour` */
export function describeLimit({ max, window }: Limit): string {
  return `${plural(max, "call")} ${window === "hour" ? "an" : "a"} ${window}`;
}

/** One word or two for lists: what the rule does. */
export function ruleInBrief(rule: Rule): string {
  switch (rule.posture) {
    case "allow":
      return "allowed";
    case "limit":
      return rule.limits.map(describeLimit).join(", ");
    case "ask":
      return "asks a person";
    case "deny":
      return "denied";
    case "hide":
      return "hidden and denied";
  }
}

function nextWindow({ limits }: Rule): string {
  return [...new Set(limits.map(({ window }) => window))].join(" or ");
}

const postureWords: Readonly<Record<Posture, string>> = {
  allow: "allowed",
  limit: "limited",
  ask: "put to a person",
  deny: "denied",
  hide: "hidden and denied",
};

/** What the rules of a server do, in one sentence: `Of 26 tools, 14 are allowed and 12 are limited.` */
export function describePostures(rules: readonly Pick<Rule, "posture">[]): string {
  const counts = postures
    .map((posture) => ({ posture, count: rules.filter((rule) => rule.posture === posture).length }))
    .filter(({ count }) => count > 0);
  const [only] = counts;
  if (!only) return "There is no tool to rule.";
  if (counts.length === 1) {
    if (rules.length === 1) return `The one tool is ${postureWords[only.posture]}.`;
    return `${allOf(rules.length, "tool")} are ${postureWords[only.posture]}.`;
  }
  const parts = counts.map(({ posture, count }) =>
    count === 1 ? `one is ${postureWords[posture]}` : `${formatNumber(count)} are ${postureWords[posture]}`,
  );
  return `Of ${plural(rules.length, "tool")}, ${parts.slice(0, -1).join(", ")} and ${parts.at(-1) ?? ""}.`;
}
