import type { Condition } from "#policy/condition.ts";
import type { Assessment } from "#risk/assessment.ts";
import type { ToolSubject } from "#risk/subject.ts";
import type { Category } from "#risk/taxonomy.ts";

/**
 * Who is there when the agent calls: one rule for all is wrong.
 * `unattended` is the rule that every page shows.
 */
export const profiles = ["interactive", "unattended", "ci"] as const;
export type Profile = (typeof profiles)[number];

/** What happens to a call, mildest first. `hide` also takes the tool out of `tools/list`. */
export const postures = ["allow", "limit", "ask", "deny", "hide"] as const;
export type Posture = (typeof postures)[number];

export interface Limit {
  /** `<tool>_rate`. */
  readonly counter: string;
  /** Aligned to the UTC calendar. */
  readonly window: "minute" | "hour" | "day";
  /** Calls in one window. */
  readonly max: number;
  readonly scope: "grant";
}

/** A rule for one tool that no format has shaped yet; every format is a rendering of it. */
export interface Rule {
  readonly tool: string;
  readonly posture: Posture;
  readonly limits: readonly Limit[];
  /** What every call must meet beside the posture. A recommended rule has none: they are offered, never set. */
  readonly conditions?: readonly Condition[];
  /** What the caller is told when denied. */
  readonly message?: string;
  /** Whole sentences: why this rule and no other. */
  readonly reasons: readonly string[];
}

/** Calls a minute by category; the same numbers on every page. */
export const callsPerMinute = { Write: 30, Execute: 10 } as const;

/** What a rule of one category does, without the tool's name in it. */
interface Row {
  readonly posture: Posture;
  readonly perMinute?: number;
  readonly message?: string;
  readonly reason: string;
}

const movesMoney = "This tool moves money. Policy denies it.";
const notForPipelines = "A pipeline gets the tools that read and the writes that you name, and nothing else.";

const unattended: Record<Category, Row> = {
  Read: { posture: "allow", reason: "A call changes nothing, so it is not held back." },
  Write: {
    posture: "limit",
    perMinute: callsPerMinute.Write,
    reason: "A call changes data, so a loop must not run on for long.",
  },
  Execute: {
    posture: "limit",
    perMinute: callsPerMinute.Execute,
    reason: "What a call does depends on its arguments, so the cap is low.",
  },
  Destructive: {
    posture: "hide",
    reason: "A call removes something, and nobody is there to stop it.",
  },
  Financial: {
    posture: "deny",
    message: movesMoney,
    reason: "A call moves money, and nobody is there to agree to it.",
  },
};

const interactive: Record<Category, Row> = {
  Read: unattended.Read,
  Write: unattended.Write,
  Execute: {
    posture: "ask",
    reason: "What a call does depends on its arguments, so a person sees them first.",
  },
  Destructive: { posture: "ask", reason: "A call removes something, so a person decides on each one." },
  Financial: {
    posture: "ask",
    message: movesMoney,
    reason: "A call moves money, so a person decides on each one.",
  },
};

const ci: Record<Category, Row> = {
  Read: unattended.Read,
  Write: { posture: "hide", reason: notForPipelines },
  Execute: { posture: "hide", reason: notForPipelines },
  Destructive: { posture: "hide", reason: notForPipelines },
  Financial: { posture: "hide", reason: notForPipelines },
};

const rows: Record<Profile, Record<Category, Row>> = { interactive, unattended, ci };

/** The next stricter row where the verdict is weak. Execute stays: its cap is the lowest that leaves a tool usable. */
const stricterCategory: Record<Category, Category> = {
  Read: "Write",
  Write: "Execute",
  Execute: "Execute",
  Destructive: "Destructive",
  Financial: "Financial",
};

const weakVerdict = "The definition says too little to be sure, so the rule is one step stricter.";

/** What of a verdict decides the rule. */
export type RuledVerdict = Pick<Assessment, "category" | "band" | "review">;

/** Whether a verdict is too weak for its category's own rule: confidence is low, and no person has reviewed it. */
export function isWeak({ band, review }: RuledVerdict): boolean {
  return band === "low" && review?.category === undefined;
}

const nobody: ReadonlySet<string> = new Set();

/**
 * The rule that is recommended for a tool by its category, as the profile has it. A verdict of low confidence takes
 * the rule of the next stricter category (`stricterCategory`), unless a person has reviewed it.
 * @param named tools that the profile `ci` lets write, by name
 */
export function recommendRule(
  tool: Pick<ToolSubject, "name">,
  assessment: RuledVerdict,
  profile: Profile = "unattended",
  named: ReadonlySet<string> = nobody,
): Rule {
  const { category } = assessment;
  const ruled = isWeak(assessment) ? stricterCategory[category] : category;
  const isNamedWrite =
    profile === "ci" && named.has(tool.name) && (category === "Write" || category === "Read");
  const row = (isNamedWrite ? unattended : rows[profile])[ruled];
  return ruleOf(tool.name, row, ruled === category ? [row.reason] : [weakVerdict]);
}

/** Every call asks a person; formats that cannot ask deny. */
export function askRule(tool: string, reason: string): Rule {
  return ruleOf(tool, { posture: "ask", reason }, [reason]);
}

/** Offered beside a cap where the tool runs free code or free commands: no call at all. */
export function denyRule(tool: string): Rule {
  const reason = "A cap counts calls, and one call is enough to do harm.";
  const message = "This tool runs what it is given. Policy denies it.";
  return ruleOf(tool, { posture: "deny", message, reason }, [reason]);
}

/** A rule with conditions set beside those that it has. */
export function withConditions(rule: Rule, conditions: readonly Condition[]): Rule {
  return { ...rule, conditions: [...(rule.conditions ?? []), ...conditions] };
}

function ruleOf(tool: string, { posture, perMinute, message }: Row, reasons: readonly string[]): Rule {
  const limits: readonly Limit[] =
    perMinute === undefined
      ? []
      : [{ counter: `${tool}_rate`, window: "minute", max: perMinute, scope: "grant" }];
  return message === undefined
    ? { tool, posture, limits, reasons }
    : { tool, posture, limits, message, reasons };
}
