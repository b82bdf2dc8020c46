import { plural } from "#lib/plural.ts";
import type { Limit, Rule } from "#policy/rule.ts";
import type { Assessment } from "#risk/assessment.ts";

/** What a rule does to calls, in one or two whole sentences. */
export function describeRule(rule: Rule): string {
  const checks = rule.conditions ?? [];
  const checked =
    checks.length === 0 ? "" : ` ${plural(checks.length, "check")} of the arguments must pass as well.`;
  return `${postureSentence(rule)}${checked}`;
}

function postureSentence({ posture, limits, message }: Rule): string {
  switch (posture) {
    case "allow":
      return "Every call passes.";
    case "limit":
      return `Calls pass up to ${limits.map(limitInWords).join(" and ")}, and the rest are denied until the next ${limits.map(({ window }) => window).join(" or ")} begins.`;
    case "ask":
      return "Every call waits for a person, who allows or denies it.";
    case "deny":
      return message === undefined
        ? "Every call is denied."
        : `Every call is denied, and the agent is told: "${message}"`;
    case "hide":
      return "The tool is taken out of the list that the agent sees, and a call by its name is denied.";
  }
}

/** `30 calls a minute` */
function limitInWords({ max, window }: Limit): string {
  return `${plural(max, "call")} ${window === "hour" ? "an" : "a"} ${window}`;
}

const longer = { minute: { hour: 60, day: 1_440 }, hour: { day: 24 }, day: {} } as const;

/**
 * What a limit amounts to, as whole sentences: in an hour, in a day, and at the edge of a window, where two windows'
 * calls can follow one another at once.
 */
export function describeLimit(limit: Limit): readonly string[] {
  const { max, window } = limit;
  const sums = Object.entries(longer[window]).map(
    ([span, windows]) => `${plural(max * windows, "call")} ${span === "hour" ? "an" : "a"} ${span}`,
  );
  const amounts =
    sums.length === 0
      ? []
      : [`Used to the full, ${limitInWords(limit)} ${max === 1 ? "is" : "are"} ${sums.join(" or ")}.`];
  return [
    ...amounts,
    `Windows begin with the ${window} of the clock in UTC, so ${plural(2 * max, "call")} can pass within seconds where one ${window} ends and the next begins.`,
  ];
}

/** What the rule does not stop, as whole sentences; empty where nothing passes. */
export function describeGaps(rule: Rule, assessment: Assessment): readonly string[] {
  if (rule.posture === "deny" || rule.posture === "hide") {
    return [
      "The rule stops this tool, not another one that does the same: look at the other tools of the server.",
    ];
  }
  const gaps: string[] = [];
  if (rule.posture === "ask")
    gaps.push("A person who is asked too often stops reading, and then agrees to everything.");
  if (rule.posture === "limit" && assessment.flags.includes("code")) gaps.push(capIsNotEnough);
  else if (rule.posture === "limit")
    gaps.push("A cap counts calls: it does not look at what a single call does.");
  if (assessment.flags.includes("private") && assessment.flags.includes("external"))
    gaps.push("It reads private data and can send data out: no cap keeps the two apart.");
  else if (assessment.flags.includes("private"))
    gaps.push("What a call returns can leave by any other tool that sends data out.");
  if (assessment.flags.includes("untrusted"))
    gaps.push("What a call returns can hold instructions for the agent, and no rule reads it.");
  if (assessment.flags.includes("secrets")) gaps.push("A credential that the agent has seen stays seen.");
  if (rule.posture === "allow" && gaps.length === 0)
    gaps.push(
      "It does not count calls: a loop can still run up the load and the bill of the server behind it.",
    );
  return gaps;
}

const capIsNotEnough =
  "A cap is not enough here: the tool runs free code, commands or queries, and one call can do anything that its account may. Deny it, or check its arguments.";
