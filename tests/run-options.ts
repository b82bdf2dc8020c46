import { commands } from "#cli/commands.ts";

const makers = await Promise.all([...commands.values()].map((load) => load()));

/**
 * The options of a call of toolrisk, read by the command itself, which does not run.
 * @throws where there is no such command, or it would refuse the call
 */
export function readOptions([name, ...words]: readonly string[]): Readonly<Record<string, unknown>> {
  const command = makers.map((make) => make()).find((known) => known.name() === name);
  if (!command) throw new Error(`there is no command ${String(name)}`);
  const silent = { writeErr: () => undefined };
  return command
    .exitOverride()
    .configureOutput(silent)
    .action(() => undefined)
    .parse(words, { from: "user" })
    .opts();
}
