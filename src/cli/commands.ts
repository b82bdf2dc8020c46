import type { Command } from "commander";
import { buildCommand } from "#cli/commands/build.ts";
import { checkCommand } from "#cli/commands/check.ts";
import { collectCommand } from "#cli/commands/collect.ts";
import { previewCommand } from "#cli/commands/preview.ts";

/** Every command of the program, in the order of the help. To add one: add a file to commands/ and a line here. */
export const commands: readonly (() => Command)[] = [buildCommand, previewCommand, checkCommand, collectCommand];
