import type { Server, Tool } from "#catalogue/server.ts";
import { isWeak } from "#policy/rule.ts";
import type { Assessment } from "#risk/assessment.ts";
import type { Category } from "#risk/taxonomy.ts";

/**
 * What a page hands to the reader's browser, so that `policy-pane.client.ts` can print its policy in every format and
 * for every profile: all that a rule and its steps are made from. Names travel as JSON, so each is exact.
 */
export interface PolicyData {
  /** The server's slug and name. */
  readonly slug: string;
  readonly name: string;
  readonly package?: Server["package"];
  readonly tools: readonly RuledTool[];
}

/** A tool's name and category; `weak` where the verdict is too weak for the category's own rule. */
export type RuledTool = readonly [name: string, category: Category, weak?: "weak"];

/** The data for some tools of a server; `assessments[i]` belongs to `tools[i]`. */
export function policyData(
  { slug, name, package: source }: Pick<Server, "slug" | "name" | "package">,
  tools: readonly Pick<Tool, "name">[],
  assessments: readonly Assessment[],
): PolicyData {
  return {
    slug,
    name,
    ...(source === undefined ? {} : { package: source }),
    tools: tools.flatMap((tool, index) => {
      const assessment = assessments[index];
      return assessment ? [ruledTool(tool.name, assessment)] : [];
    }),
  };
}

function ruledTool(name: string, assessment: Assessment): RuledTool {
  const { category } = assessment;
  return isWeak(assessment) ? [name, category, "weak"] : [name, category];
}
