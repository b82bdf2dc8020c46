import type { Rule } from "#policy/rule.ts";
import type { CodeSpan } from "#view/highlight.ts";

/** Stands for the tool's name in what is made once for all tools that are ruled alike. */
const anyTool = "the_name_of_any_tool";

/** Names that no format refuses and that stand in each text as they are: `create_issue`, `getPage-2`. */
const plainName = /^[A-Za-z0-9_-]{1,100}$/;

/**
 * A rule with `anyTool` in place of its tool's name; undefined where a text may depend on the rule in another way than by
 * holding that name.
 */
export function shapeOfRule(rule: Rule): Rule | undefined {
  const { tool, limits, message, conditions } = rule;
  const isPlain = plainName.test(tool) && limits.every(({ counter }) => counter === `${tool}_rate`);
  // An argument may be called so.
  return isPlain && !JSON.stringify([message, conditions]).includes(anyTool)
    ? {
        ...rule,
        tool: anyTool,
        limits: limits.map((limit) => ({ ...limit, counter: `${anyTool}_rate` })),
        // They are not printed.
        reasons: [],
      }
    : undefined;
}

/** The code of a shape with a tool's name in it. */
export function nameTool(code: readonly CodeSpan[], tool: string): readonly CodeSpan[] {
  return code.map((span) => {
    if (typeof span === "string") return span.replaceAll(anyTool, tool);
    return span.text.includes(anyTool) ? { ...span, text: span.text.replaceAll(anyTool, tool) } : span;
  });
}
