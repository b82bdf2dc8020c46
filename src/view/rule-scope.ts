import { fillOffer, offerArgumentRules } from "#policy/argument-rules.ts";
import { describeGaps, describeLimit } from "#policy/describe.ts";
import { denyRule, withConditions, type Rule } from "#policy/rule.ts";
import { mainPane, type PolicyPane } from "#view/policy-panes.ts";
import type { ToolContext } from "#view/tool-context.ts";

/** A rule for one argument that a reader may add. */
export interface ArgumentRule {
  /** What it holds the argument to; it names the argument, which is catalogue text. */
  readonly sentence: string;
  readonly doesNotStop: string;
  /** The tool's rule with it, in the first format; absent where the rule denies every call anyway. */
  readonly pane?: PolicyPane;
}

/** How far the rule reaches. */
export interface RuleScope {
  /** What its limits amount to, as whole sentences. */
  readonly amounts: readonly string[];
  /** What it does not stop, as whole sentences. */
  readonly gaps: readonly string[];
  /** Offered where a cap is not enough: no call at all. */
  readonly stricter?: PolicyPane;
  readonly argumentRules: readonly ArgumentRule[];
}

const shownArgumentRules = 4;

/** What the rule of a page does and does not stop, and what may be added to it. */
export function ruleScope(context: ToolContext): RuleScope {
  const { server, tool, assessment, rule } = context;
  const capped = rule.posture === "limit" && assessment.flags.includes("code");
  const offers = offerArgumentRules(tool).slice(0, shownArgumentRules);
  return {
    amounts: rule.limits.flatMap(describeLimit),
    gaps: describeGaps(rule, assessment),
    ...(capped ? { stricter: mainPane(server, [denyRule(tool.name)]) } : {}),
    argumentRules: offers.map((offer) => {
      const { sentence, doesNotStop } = offer;
      if (isDenied(rule)) return { sentence, doesNotStop };
      return { sentence, doesNotStop, pane: mainPane(server, [withConditions(rule, fillOffer(offer))]) };
    }),
  };
}

function isDenied({ posture }: Rule): boolean {
  return posture === "deny" || posture === "hide";
}
