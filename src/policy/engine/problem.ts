/** What every problem of a policy is, by its permanent id: why it is one, and what to do. */
export const policyProblems = {
  "not-readable": "Write the policy as JSON or YAML that a parser reads.",
  "too-large": "Split the policy: an engine reads one document for one server.",
  "duplicate-key": "Write each name once: readers do not agree on which of the two counts.",
  "missing-field": "Add the field.",
  "unknown-field":
    "Remove the field or correct its name: the engine ignores it, and the policy is looser than it reads.",
  "wrong-type": "Write the kind of value that the field takes.",
  "wrong-value": "Use one of the values that the field takes.",
  "unknown-operator": "Use one of eq, neq, lt, lte, gt, gte, in, not_in, exists, regex, contains.",
  "bad-path": "Begin the path with args. and write a dot before each field below it.",
  "bad-pattern": "Write the pattern for RE2: it has no lookaround and no backreference.",
  "bad-window": "Use minute, hour or day.",
  "bad-limit": "Write a whole number above zero, and in Intercept N/minute, N/hour or N/day.",
  "duplicate-counter": "Give each limit of a tool a counter of its own.",
  "unknown-counter": "Declare the counter in a state block of that tool.",
  "rule-without-name": "Give the rule a name.",
  "rule-without-check": "Give the rule a condition, or make it a deny.",
  "rule-mixes-forms": "Write a rule for each form.",
  "blank-name": "Write the name of a tool.",
  "unfilled-placeholder": "Fill in the value that the policy was offered with, or remove the check.",
} as const;

export type PolicyProblemId = keyof typeof policyProblems;

/** Something for which an engine refuses a policy, or reads it in another way than it looks. */
export interface PolicyProblem {
  readonly id: PolicyProblemId;
  /** 1-based. */
  readonly line: number;
  readonly column: number;
  /** Where it stands: `tools.create_issue.limits[0].window`. */
  readonly path: string;
  /** One sentence. */
  readonly message: string;
  /** What to do: one sentence. */
  readonly tip: string;
}
