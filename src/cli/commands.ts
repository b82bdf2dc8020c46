import type { Command } from "commander";

/**
 * Every command of the program by its name, in the order of the help. To add one: add a file to commands/ and a line
 * here. Each is loaded when it is asked for: one needs much of the program that another does without.
 */
export const commands: ReadonlyMap<string, () => Promise<() => Command>> = new Map([
  ["build", async () => (await import("#cli/commands/build.ts")).buildCommand],
  ["merge", async () => (await import("#cli/commands/merge.ts")).mergeCommand],
  ["plan", async () => (await import("#cli/commands/plan.ts")).planCommand],
  ["preview", async () => (await import("#cli/commands/preview.ts")).previewCommand],
  ["check", async () => (await import("#cli/commands/check.ts")).checkCommand],
  ["assess", async () => (await import("#cli/commands/assess.ts")).assessCommand],
  ["collect", async () => (await import("#cli/commands/collect.ts")).collectCommand],
  ["policy", async () => (await import("#cli/commands/policy.ts")).policyCommand],
  ["verify", async () => (await import("#cli/commands/verify.ts")).verifyCommand],
  ["lint", async () => (await import("#cli/commands/lint.ts")).lintCommand],
]);
