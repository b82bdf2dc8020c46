import { allOf, formatNumber } from "#lib/plural.ts";
import { onceInARow } from "#lib/once-for-each.ts";
import type { Flag } from "#risk/taxonomy.ts";
import { called, code, joinSentences, listInProse, say, type Prose } from "#view/prose.ts";
import type { ToolContext } from "#view/tool-context.ts";
import { categoryClause } from "#view/verdict.ts";

/** What else a call touches, as whole sentences. */
function touches(flags: readonly Flag[]): readonly Prose[] {
  const has = (flag: Flag): boolean => flags.includes(flag);
  const strangers = "text that strangers wrote, which an agent may take for instructions";
  return [
    has("private") && has("untrusted")
      ? say`What it returns can hold data that is not public, and ${strangers}.`
      : has("private")
        ? say`What it returns can hold data that is not public.`
        : has("untrusted")
          ? say`What it returns can hold ${strangers}.`
          : [],
    has("external") ? say`It can send data that the agent chooses to other people or to any host.` : [],
    has("code") ? say`It runs code, commands or free queries that stand in its arguments.` : [],
    has("secrets") ? say`It returns, creates or takes credentials.` : [],
  ];
}

const namedParameters = 5;

/** *What T does*: the act, what a call needs, and what else it touches. */
export const whatItDoes = onceInARow((context: ToolContext): Prose => {
  const { assessment } = context;
  return joinSentences([act(context), undo(context), needs(context), ...touches(assessment.flags)]);
});

function act({ tool, server, assessment: { known, category } }: ToolContext): Prose {
  const name = code(tool.name);
  if (!known) return say`The definition of ${name} does not say what it does.`;
  return say`One call of ${name} on ${called(server.name)} ${categoryClause[category]}.`;
}

function undo({ assessment: { category, undoneBy } }: ToolContext): Prose {
  if (undoneBy !== undefined) return say`The same server offers ${code(undoneBy)}, which can undo it.`;
  return category === "Destructive" ? say`No tool of the same server is known to undo it.` : [];
}

/** What a call needs: the required parameters by name, the others by number. */
function needs({ tool, parameters: { parameters } }: ToolContext): Prose {
  if (tool.inputSchema === undefined)
    return say`The server declares no input schema, so a call may hold anything.`;
  const top = parameters.filter(({ depth }) => depth === 0);
  if (top.length === 0) return say`It takes no arguments.`;
  const required = top.filter((parameter) => parameter.required);
  const optional = top.length - required.length;
  if (required.length === 0) {
    return top.length === 1
      ? say`Its one argument is optional.`
      : say`${allOf(top.length, "argument", "its ")} are optional.`;
  }
  const shown = required.slice(0, namedParameters).map(({ name }) => code(name));
  const more = required.length - shown.length;
  const names = more > 0 ? [...shown, `${formatNumber(more)} more`] : shown;
  const rest =
    optional === 0
      ? ""
      : optional === 1
        ? "; one more argument is optional"
        : `; ${formatNumber(optional)} more are optional`;
  return say`A call needs ${listInProse(names)}${rest}.`;
}
