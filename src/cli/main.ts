import { Command, CommanderError } from "commander";
import { CommandError, exitCodes, UsageError } from "#cli/command.ts";
import { commands } from "#cli/commands.ts";

/**
 * Runs one command line.
 * @param argv arguments after the program's name
 * @returns the exit code: 0 done, 1 the input has problems, 2 the call was wrong
 */
export async function runCli(argv: readonly string[]): Promise<number> {
  const program = new Command("toolrisk")
    .description("Judges the tools of MCP servers, recommends a rule for each, and writes the site.")
    .showSuggestionAfterError(true)
    .showHelpAfterError("(add --help for the commands)");
  for (const load of askedFor(argv)) program.addCommand((await load())());
  for (const part of [program, ...program.commands]) part.exitOverride();
  try {
    await program.parseAsync(argv, { from: "user" });
    return process.exitCode === undefined ? exitCodes.done : Number(process.exitCode);
  } catch (error) {
    return reportError(error, argv.includes("--debug"));
  }
}

/** The command that is called; all of them for the help, and where there is none of that name. */
function askedFor([name = ""]: readonly string[]) {
  const command = commands.get(name);
  return command ? [command] : commands.values();
}

function reportError(error: unknown, debug: boolean): number {
  // Commander has already printed its own message; help and version come here too, with exit code 0.
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.done : exitCodes.usage;
  process.stderr.write(`error: ${messagesOf(error).join(": ")}\n`);
  if (debug && error instanceof Error) process.stderr.write(`${error.stack ?? ""}\n`);
  if (error instanceof UsageError) return exitCodes.usage;
  if (!(error instanceof CommandError) && !debug)
    process.stderr.write("Add --debug to see where it happened.\n");
  return exitCodes.problems;
}

/** What happened, and what it came from. */
function messagesOf(error: unknown): readonly string[] {
  if (!(error instanceof Error)) return [String(error)];
  return error.cause === undefined ? [error.message] : [error.message, ...messagesOf(error.cause)];
}
