import type { Command } from "commander";
import { assessCommand } from "#cli/commands/assess.ts";
import { buildCommand } from "#cli/commands/build.ts";
import { checkCommand } from "#cli/commands/check.ts";
import { collectCommand } from "#cli/commands/collect.ts";
import { lintCommand } from "#cli/commands/lint.ts";
import { policyCommand } from "#cli/commands/policy.ts";
import { mergeCommand } from "#cli/commands/merge.ts";
import { planCommand } from "#cli/commands/plan.ts";
import { previewCommand } from "#cli/commands/preview.ts";
import { verifyCommand } from "#cli/commands/verify.ts";

/** Every command of the program, in the order of the help. To add one: add a file to commands/ and a line here. */
export const commands: readonly (() => Command)[] = [
  buildCommand,
  mergeCommand,
  planCommand,
  previewCommand,
  checkCommand,
  assessCommand,
  collectCommand,
  policyCommand,
  verifyCommand,
  lintCommand,
];
