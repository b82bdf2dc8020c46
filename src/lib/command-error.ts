/** The work could not be done for a reason that a person can mend: shown without a stack trace, exit code 1. */
export class CommandError extends Error {
  override name = "CommandError";
}

/** The person called it wrongly: shown without a stack trace, exit code 2. */
export class UsageError extends Error {
  override name = "UsageError";
}
