import { CommandError } from "#lib/command-error.ts";
import { AstroInternalsError } from "#build/astro-internals-error.ts";

/** An error as it travels between processes and threads, where it would lose its class. */
export interface SentError {
  readonly kind: keyof typeof kinds;
  readonly message: string;
  readonly stack: string | undefined;
  readonly cause: SentError | undefined;
}

/** Errors that callers know by their class. */
const kinds = { command: CommandError, internals: AstroInternalsError, other: Error } as const;

/** Makes an error ready to travel, with what it came from. */
export function sendError(error: unknown): SentError {
  if (!(error instanceof Error))
    return { kind: "other", message: String(error), stack: undefined, cause: undefined };
  const { message, stack, cause } = error;
  const kind =
    error instanceof CommandError ? "command" : error instanceof AstroInternalsError ? "internals" : "other";
  return { kind, message, stack, cause: cause === undefined ? undefined : sendError(cause) };
}

/** The same error where it has arrived. */
export function receiveError({ kind, message, stack, cause }: SentError): Error {
  const error = new kinds[kind](message, cause && { cause: receiveError(cause) });
  if (stack !== undefined) error.stack = stack;
  return error;
}
