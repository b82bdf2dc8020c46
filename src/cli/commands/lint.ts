import type { Command } from "commander";
import { collectValues, exitCodes, makeCommand } from "#cli/command.ts";
import { findServer, findServerByTools } from "#cli/find-server.ts";
import { catalogueInput } from "#cli/catalogue-input.ts";
import { readPolicy } from "#cli/read-policy.ts";
import { plural } from "#lib/plural.ts";
import { terminalText } from "#lib/safe-text.ts";
import { lintPolicy, namedTools } from "#policy/lint.ts";
import { serverRules } from "#policy/server-rules.ts";

interface LintFlags {
  readonly catalogue?: readonly string[];
  readonly server?: string;
}

export function lintCommand(): Command {
  return makeCommand("lint", "Says what a policy (policy.json or Intercept YAML) gets wrong.", [
    "npm run -s toolrisk -- lint tests/fixtures/policies/notes.json",
    "npm run -s toolrisk -- lint tests/fixtures/policies/notes.yaml --server memory",
  ])
    .argument("<policy>", "the policy: policy.json or Intercept YAML")
    .option("--server <server>", "the server that it is for (default: the one that has most of its tools)")
    .option(
      "--catalogue <path>",
      "a file or folder instead of the embedded catalogue; repeatable",
      collectValues,
    )
    .action(async (path: string, flags: LintFlags) => {
      const found = await lintFile(path, flags);
      if (found > 0) process.exitCode = exitCodes.problems;
    });
}

/** Prints what is wrong and says how much it is. */
async function lintFile(path: string, flags: LintFlags): Promise<number> {
  const policy = readPolicy(path);
  if (!policy) return 1;
  const catalogue = catalogueInput(flags);
  const judged =
    flags.server === undefined
      ? await findServerByTools(namedTools(policy), catalogue)
      : await findServer(flags.server, catalogue);
  const findings = judged
    ? lintPolicy(policy, judged.server, serverRules(judged.server.tools, judged.assessments))
    : lintPolicy(policy);
  for (const { id, message, tip } of findings)
    process.stdout.write(`${path}  ${id}\n  ${terminalText(message)}\n  ${tip}\n\n`);
  const against = judged
    ? `against ${terminalText(judged.server.name)}`
    : "by itself: no server of the catalogue has most of its tools, so name one with --server";
  process.stdout.write(`${plural(findings.length, "finding")}, checked ${against}\n`);
  return findings.length;
}
