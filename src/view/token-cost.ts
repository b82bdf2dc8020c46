import type { Server } from "#catalogue/server.ts";
import { formatNumber, plural } from "#lib/plural.ts";
import type { Rule } from "#policy/rule.ts";
import { code, say, type Prose } from "#view/prose.ts";
import { routes } from "#view/routes.ts";

/** Tokens of a large context window, as a measure that does not change with the models. */
export const windowTokens = 200_000;

/** A part of the bar of a context window, in thousandths of its width. */
export interface WindowPart {
  readonly kind: "kept" | "hidden";
  readonly from: number;
  readonly width: number;
}

/** A tool with what its definition costs. */
export interface TokenRow {
  readonly name: string;
  readonly href: string;
  readonly tokens: number;
  /** Of the heaviest one, in thousandths. */
  readonly width: number;
}

/** What the definitions of a server cost a model that is told of them. */
export interface TokenCost {
  readonly total: number;
  readonly sentences: readonly Prose[];
  readonly bar: { readonly parts: readonly WindowPart[]; readonly label: string };
  readonly heaviest: readonly TokenRow[];
}

const shownTools = 6;

/** The token cost of a server; `tokens[i]` and `rules[i]` belong to `server.tools[i]`. */
export function tokenCost(server: Server, tokens: readonly number[], rules: readonly Rule[]): TokenCost {
  const total = sum(tokens);
  const costOf = (posture: Rule["posture"]): Cost => {
    const mine = tokens.filter((_, index) => rules[index]?.posture === posture);
    return { tools: mine.length, tokens: sum(mine) };
  };
  const hidden = costOf("hide");
  const rows = server.tools
    .map(({ name, slug }, index) => ({
      name,
      href: routes.tool(server.slug, slug),
      tokens: tokens[index] ?? 0,
    }))
    .toSorted((a, b) => b.tokens - a.tokens);
  const most = rows[0]?.tokens ?? 0;
  return {
    total,
    sentences: [
      sayTotal(total, server.tools.length),
      ...(rows.length > 1 && rows[0] ? [sayHeaviest(rows[0], total)] : []),
      sayHidden(hidden, costOf("deny"), total),
    ],
    bar: windowBar(total, hidden.tokens),
    heaviest:
      rows.length > 1
        ? rows
            .slice(0, shownTools)
            .map((row) => ({ ...row, width: Math.round((row.tokens / Math.max(1, most)) * 1000) }))
        : [],
  };
}

interface Cost {
  readonly tools: number;
  readonly tokens: number;
}

function sayTotal(total: number, tools: number): Prose {
  const subject =
    tools === 1
      ? "The definition of its one tool costs"
      : `The definitions of its ${formatNumber(tools)} tools cost`;
  return say`${subject} ${plural(total, "token")} whenever a model is told of them: ${shareOf(total, windowTokens)} of a context window of ${formatNumber(windowTokens)}.`;
}

function sayHeaviest(
  { name, tokens }: { readonly name: string; readonly tokens: number },
  total: number,
): Prose {
  return say`The heaviest is ${code(name)} with ${plural(tokens, "token")}, ${shareOf(tokens, total)} of them all.`;
}

/** Only a tool that is out of the list costs nothing; one that is denied is still told of. */
function sayHidden(hidden: Cost, denied: Cost, total: number): Prose {
  const saved = plural(denied.tokens, hidden.tools === 0 ? "token" : "more token");
  const more =
    denied.tools === 0
      ? ""
      : ` Hiding what it denies as well, ${plural(denied.tools, "tool")}, would save ${saved}.`;
  if (hidden.tools === 0) return [`The recommended policy hides none of them, so it saves none.${more}`];
  return [
    `The recommended policy takes ${plural(hidden.tools, "tool")} out of the list, which saves ${plural(hidden.tokens, "token")}, ${shareOf(hidden.tokens, total)} of them.${more}`,
  ];
}

/** `12%`, `0.4%`, `less than 0.1%`. */
export function shareOf(part: number, whole: number): string {
  if (whole === 0 || part === 0) return "0%";
  const percent = (part / whole) * 100;
  if (percent < 0.1) return "less than 0.1%";
  return `${formatNumber(percent < 10 ? Math.round(percent * 10) / 10 : Math.round(percent))}%`;
}

/** The window as a bar: what the definitions take of it, and the part of that which the policy saves. */
function windowBar(total: number, hidden: number): TokenCost["bar"] {
  const widthOf = (tokens: number): number => {
    const width = Math.round((tokens / Math.max(windowTokens, total)) * 1000);
    return tokens > 0 ? Math.max(2, width) : 0;
  };
  const kept = widthOf(total - hidden);
  const parts: readonly WindowPart[] = [
    { kind: "kept", from: 0, width: kept },
    { kind: "hidden", from: kept, width: widthOf(hidden) },
  ];
  return {
    parts: parts.filter(({ width }) => width > 0),
    label: `${plural(total, "token")} of a window of ${formatNumber(windowTokens)}${hidden > 0 ? `, ${formatNumber(hidden)} of them in tools that the policy hides` : ""}`,
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
