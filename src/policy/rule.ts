import type { Assessment } from "#risk/assessment.ts";
import type { ToolSubject } from "#risk/subject.ts";

/** Who is there when the agent calls: one rule for all is wrong. */
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
  /** What the caller is told when denied. */
  readonly message?: string;
  /** Whole sentences. */
  readonly reasons: readonly string[];
}

/** The rule that the page recommends by default (the table of the README, "The rule by category"). */
export function recommendRule(tool: ToolSubject, assessment: Assessment, _profile?: Profile): Rule {
  const limit = (max: number): Limit => ({
    counter: `${tool.name}_rate`,
    window: "minute",
    max,
    scope: "grant",
  });
  const base = { tool: tool.name, limits: [], reasons: [] };
  switch (assessment.category) {
    case "Read":
      return { ...base, posture: "allow" };
    case "Write":
      return { ...base, posture: "limit", limits: [limit(30)] };
    case "Execute":
      return { ...base, posture: "limit", limits: [limit(10)] };
    case "Destructive":
      return { ...base, posture: "hide" };
    case "Financial":
      return { ...base, posture: "deny", message: "This tool moves money. Policy denies it." };
  }
}
