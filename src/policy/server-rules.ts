import { onceForEach } from "#lib/once-for-each.ts";
import type { PolicyTarget } from "#policy/format.ts";
import { askRule, recommendRule, type Profile, type Rule, type RuledVerdict } from "#policy/rule.ts";
import type { ToolSubject } from "#risk/subject.ts";

/** Classes of tools that one sentence can name. `read-only`: those that read run, every other one asks. */
export const toolClasses = ["read-only"] as const;
export type ToolClass = (typeof toolClasses)[number];

/** What a server's policy needs to know of it. `Server` of the catalogue fits it. */
export interface PolicySubject {
  readonly slug: string;
  readonly name: string;
  readonly tools: readonly ToolSubject[];
}

export interface ServerRuleOptions {
  readonly profile?: Profile | undefined;
  readonly toolClass?: ToolClass | undefined;
  /** Tools that the profile `ci` lets write. */
  readonly named?: ReadonlySet<string> | undefined;
}

/** What a policy of this server is for. */
export const policyTarget = onceForEach(({ slug, name, tools }: PolicySubject): PolicyTarget => ({
  server: slug,
  serverName: name,
  allTools: tools.map((tool) => tool.name),
}));

/** A rule for each tool of a server, in the tools' order; `assessments[i]` belongs to `tools[i]`. */
export function serverRules(
  tools: readonly Pick<ToolSubject, "name">[],
  assessments: readonly RuledVerdict[],
  { profile, toolClass, named }: ServerRuleOptions = {},
): readonly Rule[] {
  return tools.flatMap((tool, index) => {
    const assessment = assessments[index];
    if (!assessment) return [];
    return toolClass === "read-only"
      ? readOnlyRule(tool, assessment)
      : recommendRule(tool, assessment, profile, named);
  });
}

/** Read tools run; the rest, and what is only probably a Read, asks. */
function readOnlyRule(tool: Pick<ToolSubject, "name">, assessment: RuledVerdict): Rule {
  const rule = recommendRule(tool, assessment);
  return rule.posture === "allow"
    ? rule
    : askRule(tool.name, "The policy lets the agent read; a person decides on everything else.");
}
