import type { Rule } from "#policy/rule.ts";
import type { Assessment } from "#risk/assessment.ts";
import type { Category } from "#risk/taxonomy.ts";
import { joinSentences, say, type Prose } from "#view/prose.ts";

/** What is at stake when an agent calls the tool unasked, and what the rule does about it. */
export function stakesOf(assessment: Assessment, rule: Rule): Prose {
  return joinSentences([
    hazards[assessment.category],
    ...flagHazards(assessment),
    answerOf(assessment, rule),
  ]);
}

const hazards: Readonly<Record<Category, Prose>> = {
  Read: say`What matters is what a call returns, and where that goes next.`,
  Write: say`An agent in a loop, or one that follows an instruction hidden in what it reads, repeats such a call as fast as the server answers.`,
  Execute: say`What one call does is decided by its arguments, and an agent takes them from whatever it has read.`,
  Destructive: say`What one call removes is gone before anybody looks.`,
  Financial: say`A payment or an obligation is seldom taken back by another call.`,
};

function flagHazards({ flags, category }: Assessment): readonly Prose[] {
  const has = (flag: Assessment["flags"][number]): boolean => flags.includes(flag);
  return [
    has("private") && has("external")
      ? say`It can both reach private data and send data out: one injected instruction is enough to leak it.`
      : has("private") && category === "Read"
        ? say`Where the agent also holds a tool that sends data out, what this one returns can leave.`
        : [],
    has("untrusted")
      ? say`It brings the agent text that strangers wrote, and any instruction that stands in it.`
      : [],
    has("secrets") ? say`Credentials that an agent has seen can turn up in any later call.` : [],
    has("code") ? say`Code and free queries can do what no tool on the list offers.` : [],
  ];
}

function answerOf({ category }: Assessment, { posture }: Rule): Prose {
  switch (posture) {
    case "allow":
      return say`The rule lets it through; every tool that the policy does not name stays out of reach.`;
    case "limit":
      if (category === "Read")
        return say`The rule caps it, in case a call does more than its definition says.`;
      return category === "Write"
        ? say`The cap bounds the damage until somebody looks.`
        : say`The cap bounds how often a call is made, not what it does.`;
    case "ask":
      return say`So a person decides on each call.`;
    case "deny":
    case "hide":
      return say`So the decision is made before the call, and it is no.`;
  }
}
