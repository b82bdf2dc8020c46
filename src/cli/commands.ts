import type { Command } from "commander";
import { checkCommand } from "#cli/commands/check.ts";

/** Every command of the program, in the order of the help. To add one: add a file to commands/ and a line here. */
export const commands: readonly (() => Command)[] = [checkCommand];
