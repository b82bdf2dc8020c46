import { readFileSync } from "node:fs";
import { CommandError } from "#lib/command-error.ts";
import { terminalText } from "#lib/safe-text.ts";
import type { EnginePolicy } from "#policy/engine/policy.ts";
import { parsePolicy } from "#policy/parse-policy.ts";

/** The text of a file; throws a sentence where it cannot be read. */
export function readText(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    throw new CommandError(
      `${path} cannot be read: ${error instanceof Error ? error.message : String(error)}.`,
    );
  }
}

/** The policy of a file; undefined, with its problems printed, where an engine would refuse it. */
export function readPolicy(path: string): EnginePolicy | undefined {
  const { policy, problems } = parsePolicy(readText(path));
  for (const { id, line, column, message, tip } of problems) {
    process.stdout.write(`${path}:${line}:${column}  error ${id}\n  ${terminalText(message)}\n  ${tip}\n\n`);
  }
  return policy;
}
