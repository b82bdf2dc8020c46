import { formatNumber, plural } from "#lib/plural.ts";
import { isWeak, recommendRule, type Profile } from "#policy/rule.ts";
import { countCalls, testVectors } from "#policy/vectors.ts";
import { ruleInBrief } from "#view/effect.ts";
import { callsFile } from "#view/policy-files.ts";
import { routes, tier } from "#view/routes.ts";
import type { ToolContext } from "#view/tool-context.ts";

/** What stands around a tool's rule: the same rule for other situations, its proof, and the rest of the policy. */
export interface RuleSurroundings {
  /** `With a person beside the agent: asks a person.` */
  readonly profiles: readonly string[];
  /** Calls of this tool that were tried in each format that runs. */
  readonly calls: string;
  /** Where they can be had; absent where the site has no such files. */
  readonly callsHref?: string;
  readonly wholePolicy: { readonly text: string; readonly href: string };
}

/** The profiles other than that of the page, as the beginning of a sentence. */
const otherProfiles: readonly (readonly [Profile, string])[] = [
  ["interactive", "With a person beside the agent"],
  ["ci", "In a pipeline"],
];

/** What is said of a rule follows from its verdict and not from the tool, so all pages have few sentences. */
const sayings = new Map<string, Pick<RuleSurroundings, "profiles" | "calls">>();

export function ruleSurroundings({ server, tool, assessment, rule }: ToolContext): RuleSurroundings {
  const { length } = server.tools;
  const verdict = `${assessment.category} ${isWeak(assessment)}`;
  const known = sayings.get(verdict);
  const { profiles, calls } = known ?? {
    profiles: otherProfiles.map(
      ([profile, words]) => `${words}: ${ruleInBrief(recommendRule(tool, assessment, profile))}.`,
    ),
    // The server's page tries them, within the whole policy, and is not made where one fails. A schema decides what
    // calls hold, not how many there are: a recommended rule has no conditions.
    calls: plural(countCalls(testVectors(server.slug, [rule], [])), "call"),
  };
  if (!known) sayings.set(verdict, { profiles, calls });
  return {
    profiles,
    calls,
    ...(tier === "tools" ? { callsHref: routes.policyFile(server.slug, callsFile) } : {}),
    wholePolicy: {
      text: length === 1 ? "The policy of the server" : `The policy of all ${formatNumber(length)} tools`,
      href: `${routes.server(server.slug)}#rule`,
    },
  };
}
