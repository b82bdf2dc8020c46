import { Command } from "commander";

export { CommandError, UsageError } from "#lib/command-error.ts";

/** What a command promises the shell: 0 done, 1 the input has problems, 2 the call was wrong. */
export const exitCodes = { done: 0, problems: 1, usage: 2 } as const;

/** A commander command whose help ends with examples; each example is a whole line that works in this repository. */
export function makeCommand(name: string, summary: string, examples: readonly string[]): Command {
  return new Command(name)
    .description(summary)
    .option("--debug", "show the stack trace of an unexpected error")
    .showSuggestionAfterError(true)
    .showHelpAfterError("(add --help for the options and examples)")
    .addHelpText("after", `\nExamples:\n${examples.map((line) => `  $ ${line}`).join("\n")}\n`);
}

/** For a repeatable option such as `--catalogue PATH`. */
export function collectValues(value: string, previous: readonly string[] = []): readonly string[] {
  return [...previous, value];
}
