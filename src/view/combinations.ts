import type { Server } from "#catalogue/server.ts";
import { plural } from "#lib/plural.ts";
import type { Assessment } from "#risk/assessment.ts";
import { findCombinations, type Combination, type CombinationPart } from "#risk/combinations.ts";
import { routes } from "#view/routes.ts";

/** A tool by name, with its address. */
export interface NamedTool {
  readonly name: string;
  readonly href: string;
}

/** Tools that play one part, in the server's order. */
export interface PathTools {
  /** `4 tools return data that is not public` */
  readonly role: string;
  readonly shown: readonly NamedTool[];
  readonly more: readonly NamedTool[];
}

/** One of the three steps of a path: where it begins, the agent, where it leads. */
export interface PathStep {
  readonly title: string;
  readonly parts: readonly PathTools[];
}

/** What tools of one server can do together, drawn as a path of three steps. */
export interface ToolPath {
  readonly id: Combination["id"];
  readonly heading: string;
  readonly sentence: string;
  readonly steps: readonly [PathStep, PathStep, PathStep];
  /** What to do about it, as whole sentences. */
  readonly advice: string;
}

const shownTools = 5;

const agent: PathStep = { title: "The agent", parts: [] };

/** The toxic combinations inside a server; empty where there is none. */
export function toolPaths(server: Server, assessments: readonly Assessment[]): readonly ToolPath[] {
  const slugs = new Map(server.tools.map(({ name, slug }) => [name, slug]));
  const named: NameParts = (parts, one, many) => {
    const tools = parts.flatMap(({ tool }): readonly NamedTool[] => {
      const slug = slugs.get(tool);
      return slug === undefined ? [] : [{ name: tool, href: routes.tool(server.slug, slug) }];
    });
    const role = `${plural(tools.length, "tool")} ${tools.length === 1 ? one : many}`;
    // "and 1 more" takes as much room as the one.
    const shown = tools.length === shownTools + 1 ? tools.length : shownTools;
    return { role, shown: tools.slice(0, shown), more: tools.slice(shown) };
  };
  return findCombinations(assessments).map((combination) => drawPath(combination, named));
}

/** The tools that play a part, with what one of them does and what many of them do. */
type NameParts = (parts: readonly CombinationPart[], one: string, many: string) => PathTools;

function drawPath(combination: Combination, named: NameParts): ToolPath {
  const { id, sentence } = combination;
  switch (combination.id) {
    case "way-out":
      return {
        id,
        heading: "A way out for private data",
        sentence,
        steps: [
          {
            title: "Source",
            parts: [
              named(combination.sources, "returns data that is not public", "return data that is not public"),
              named(
                combination.strangers,
                "returns text that strangers wrote",
                "return text that strangers wrote",
              ),
            ],
          },
          agent,
          {
            title: "Way out",
            parts: [named(combination.exits, "sends data to others", "send data to others")],
          },
        ],
        advice:
          "No rule for one tool closes the path. Give an agent the source or the way out, not both; or let a person decide on each call that sends.",
      };
    case "side-door":
      return {
        id,
        heading: "An open door beside a closed one",
        sentence,
        steps: [
          agent,
          {
            title: "Open door",
            parts: [named(combination.doors, "takes what the caller writes", "take what the caller writes")],
          },
          {
            title: "Closed door",
            parts: [named(combination.denied, "is denied by the policy", "are denied by the policy")],
          },
        ],
        advice:
          "Deny the open door too, check its arguments, or give the server an account that cannot do what the policy denies.",
      };
  }
}
