import { z } from "zod";
import type { Command } from "commander";
import { CommandError, exitCodes, makeCommand } from "#cli/command.ts";
import { readPolicy, readText } from "#cli/read-policy.ts";
import type { JsonObject } from "#lib/json.ts";
import { plural } from "#lib/plural.ts";
import { terminalText } from "#lib/safe-text.ts";
import { Counters } from "#policy/engine/counters.ts";
import { evaluateCall, listVisible } from "#policy/evaluate.ts";
import type { EnginePolicy } from "#policy/engine/policy.ts";

const vector = z.object({
  call: z.object({
    tool: z.string(),
    arguments: z.custom<JsonObject>((value) => typeof value === "object" && value !== null).default({}),
    grant: z.string().optional(),
  }),
  time: z.iso.datetime(),
  times: z.int().min(1).max(10_000).default(1),
  expect: z.enum(["allow", "ask", "deny"]).optional(),
  because: z.string().optional(),
});
const vectorsFile = z.object({ calls: z.array(vector), hidden: z.array(z.string()).default([]) });
type VectorsFile = z.infer<typeof vectorsFile>;

export function verifyCommand(): Command {
  return makeCommand(
    "verify",
    "Runs a policy (policy.json or Intercept YAML) against calls and prints each decision.",
    [
      "npm run -s toolrisk -- verify tests/fixtures/policies/notes.json --calls tests/fixtures/policies/calls.json",
      "npm run -s toolrisk -- verify tests/fixtures/policies/notes.yaml --calls tests/fixtures/policies/calls.json",
    ],
  )
    .argument("<policy>", "the policy: policy.json or Intercept YAML")
    .requiredOption("--calls <file>", "calls with the time of each and the outcome that is expected")
    .action((path: string, flags: { readonly calls: string }) => {
      const policy = readPolicy(path);
      const differences = policy ? play(policy, readCalls(flags.calls)) : 1;
      if (differences > 0) process.exitCode = exitCodes.problems;
    });
}

function readCalls(path: string): VectorsFile {
  let value: unknown;
  try {
    value = JSON.parse(readText(path));
  } catch (error) {
    if (error instanceof CommandError) throw error;
    throw new CommandError(`${path} is not JSON: ${error instanceof Error ? error.message : String(error)}.`);
  }
  const parsed = vectorsFile.safeParse(Array.isArray(value) ? { calls: value } : value);
  if (!parsed.success) throw new CommandError(`${path} holds no calls.\n${z.prettifyError(parsed.error)}`);
  return parsed.data;
}

/** Plays the calls in their order and prints each decision with the rule that made it; the number of differences. */
function play(policy: EnginePolicy, { calls, hidden }: VectorsFile): number {
  const counters = new Counters();
  let differences = 0;
  let played = 0;
  for (const { call, time, times, expect } of calls) {
    for (let count = 0; count < times; count++) {
      played++;
      const { allowed, rule, message } = evaluateCall(policy, call, counters, Date.parse(time));
      const outcome = allowed ? "allow" : "deny";
      // These two engines ask nobody: what should be asked must not pass.
      const isRight = expect === undefined || outcome === (expect === "ask" ? "deny" : expect);
      if (!isRight) differences++;
      const verdict = isRight ? "" : `  expected ${expect ?? ""}`;
      const said = message === undefined ? "" : `: ${message}`;
      process.stdout.write(
        terminalText(`${time}  ${call.tool}  ${outcome}  (${rule}${said})${verdict}`) + "\n",
      );
    }
  }
  for (const tool of hidden) {
    if (listVisible(policy, [tool]).length === 0) continue;
    differences++;
    process.stdout.write(`${terminalText(tool)}  listed  expected to be hidden\n`);
  }
  process.stdout.write(`${plural(played, "call")}, ${plural(differences, "difference")}\n`);
  return differences;
}
