import { styleText } from "node:util";
import type { Problem, Severity } from "#catalogue/problem.ts";
import { terminalText } from "#lib/safe-text.ts";

const colours = { error: "red", warning: "yellow", note: "cyan" } as const satisfies Record<Severity, string>;

/**
 * Prints each problem in three lines: where and which, what is wrong and why, what to do.
 * Coloured on a terminal that wants it. What comes from the catalogue cannot move the cursor or forge a line.
 */
export function printProblems(problems: readonly Problem[], stream: NodeJS.WritableStream): void {
  for (const problem of problems) stream.write(renderProblem(problem, stream));
}

function renderProblem(problem: Problem, stream: NodeJS.WritableStream): string {
  const { path, line, column, severity, id, message, tip } = problem;
  const label = styleText(colours[severity], `${severity} ${id}`, { stream });
  return `${terminalText(`${path}:${line}:${column}`)}  ${label}\n  ${terminalText(message)}\n  ${terminalText(tip)}\n\n`;
}
