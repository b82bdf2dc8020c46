import type { Condition } from "#policy/condition.ts";
import type { Rule } from "#policy/rule.ts";
import type { CodeSpan } from "#view/highlight.ts";

/** What the names begin with that stand in place of a rule's own in what is made once for all rules that are alike. */
const anyName = "the_name_of_any_";
const anyTool = `${anyName}tool`;
const anyArgument = `${anyName}argument`;
const eitherName = new RegExp(`(${anyTool}|${anyArgument})`);

/** Names that no format refuses and that stand in each text as they are: `create_issue`, `getPage-2`. */
const plainName = /^[A-Za-z0-9_-]{1,100}$/;

/** Paths that stand in each text as they are: `args.path`, `args.options.force`. */
const plainPath = /^args\.[A-Za-z0-9_.-]{1,100}$/;

const noConditions: readonly Condition[] = [];

/**
 * Equal for rules that differ in nothing but the tool's name, and the argument's that all their conditions look at;
 * undefined where a text may depend on the rule in another way than by holding these names.
 */
export function shapeKey({
  tool,
  posture,
  limits,
  message = "",
  conditions = noConditions,
}: Rule): string | undefined {
  if (!plainName.test(tool)) return undefined;
  let key: string = posture;
  for (const { counter, max, window, scope } of limits) {
    if (counter !== `${tool}_rate`) return undefined;
    key += ` ${max}/${window}/${scope}`;
  }
  const path = conditions[0]?.path;
  if (path !== undefined && !plainPath.test(path)) return undefined;
  for (const condition of conditions) {
    if (condition.path !== path) return undefined;
    key += JSON.stringify([condition.op, condition.value, condition.type, condition.optional]);
  }
  key += `\n${message}`;
  return key.includes(anyName) ? undefined : key;
}

/** A rule that has a shape, with `anyTool` and `anyArgument` in place of its names. */
export function shapeOfRule(rule: Rule): Rule {
  const { limits, conditions } = rule;
  return {
    ...rule,
    tool: anyTool,
    limits: limits.map((limit) => ({ ...limit, counter: `${anyTool}_rate` })),
    ...(conditions && { conditions: conditions.map((each) => ({ ...each, path: `args.${anyArgument}` })) }),
    // They are not printed.
    reasons: [],
  };
}

/** A span of a shape's code; where it holds names, its text cut at them: a text, a name, a text, … */
export interface ShapeSpan {
  readonly span: CodeSpan;
  readonly pieces: readonly string[] | undefined;
}

/** The code of a shape, ready for names to be put in. */
export function cutAtNames(code: readonly CodeSpan[]): readonly ShapeSpan[] {
  return code.map((span) => {
    const pieces = (typeof span === "string" ? span : span.text).split(eitherName);
    return { span, pieces: pieces.length > 1 ? pieces : undefined };
  });
}

/** The code of a shape with a rule's own names in it. */
export function nameShape(
  code: readonly ShapeSpan[],
  { tool, conditions = noConditions }: Rule,
): readonly CodeSpan[] {
  const argument = conditions[0]?.path.slice("args.".length) ?? "";
  return code.map(({ span, pieces }) => {
    if (!pieces) return span;
    let text = "";
    for (const piece of pieces) text += piece === anyTool ? tool : piece === anyArgument ? argument : piece;
    return typeof span === "string" ? text : { ...span, text };
  });
}
