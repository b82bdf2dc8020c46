import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Option, type Command } from "commander";
import { CommandError, UsageError, collectValues, makeCommand } from "#cli/command.ts";
import { findServer } from "#cli/find-server.ts";
import { catalogueInput } from "#cli/catalogue-input.ts";
import { nearest } from "#lib/nearest.ts";
import { plural } from "#lib/plural.ts";
import { terminalText } from "#lib/safe-text.ts";
import type { Format } from "#policy/format.ts";
import { formats } from "#policy/formats.ts";
import { profiles, type Profile, type Rule } from "#policy/rule.ts";
import { policyTarget, serverRules, toolClasses, type ToolClass } from "#policy/server-rules.ts";
import { testVectors } from "#policy/vectors.ts";
import { judgeCatalogue } from "#store/judge-catalogue.ts";
import type { JudgedServer } from "#store/judged.ts";

interface PolicyFlags {
  readonly server?: string;
  readonly all?: boolean;
  readonly tool?: readonly string[];
  readonly write?: readonly string[];
  readonly format: string;
  readonly profile?: Profile;
  readonly class?: ToolClass;
  readonly catalogue?: readonly string[];
  readonly out?: string;
  readonly calls?: string;
}

export function policyCommand(): Command {
  return makeCommand("policy", "Writes the policy of a server, or of some of its tools, in one format.", [
    "npm run -s toolrisk -- policy --server playwright",
    "npm run -s toolrisk -- policy --server playwright --tool browser_click --format intercept",
    "npm run -s toolrisk -- policy --server playwright --format claude-code --class read-only",
    "npm run -s toolrisk -- policy --all --format intercept --out policies",
  ])
    .option("--server <server>", "the server, by its slug or name")
    .option("--all", "every server of the catalogue, a file each; needs --out")
    .option("--tool <tool>", "only this tool of the server; repeatable", collectValues)
    .addOption(
      new Option("--format <format>", "the language of the policy")
        .choices(formats.map(({ id }) => id))
        .default("policy-json"),
    )
    .addOption(
      new Option("--profile <profile>", "who is there when the agent calls (default: unattended)").choices(
        profiles,
      ),
    )
    .option("--write <tool>", "with --profile ci: a tool that may write; repeatable", collectValues)
    .addOption(
      new Option("--class <class>", "these tools run, every other one asks")
        .choices(toolClasses)
        .conflicts("profile"),
    )
    .option(
      "--catalogue <path>",
      "a file or folder instead of the embedded catalogue; repeatable",
      collectValues,
    )
    .option("--out <folder>", "write files into this folder instead of printing")
    .option("--calls <file>", "also write calls that show what the policy does, for toolrisk verify")
    .action(async (flags: PolicyFlags) => {
      if ((flags.server === undefined) === (flags.all !== true))
        throw new UsageError("Give either --server or --all.");
      await (flags.all === true ? writeAll(flags) : writeOne(flags));
    });
}

async function writeOne(flags: PolicyFlags): Promise<void> {
  const format = formatOf(flags);
  const judged = await findServer(flags.server ?? "", catalogueInput(flags));
  const rules = rulesOf(judged, flags);
  const policy = format.render(policyTarget(judged.server), rules);
  if ("refused" in policy) throw new CommandError(terminalText(policy.refused));
  for (const loss of policy.losses) process.stderr.write(`note: ${terminalText(loss)}\n`);
  if (flags.calls !== undefined) {
    const vectors = testVectors(judged.server.slug, rules, judged.server.tools);
    writeFileSync(flags.calls, `${JSON.stringify(vectors, undefined, 2)}\n`);
  }
  if (flags.out === undefined) process.stdout.write(policy.text);
  else process.stdout.write(`${save(flags.out, policy.fileName, policy.text)}\n`);
}

async function writeAll(flags: PolicyFlags): Promise<void> {
  const { out } = flags;
  if (out === undefined) throw new UsageError("--all needs --out: a file is written for each server.");
  if (flags.tool || flags.calls !== undefined)
    throw new UsageError("--all takes neither --tool nor --calls.");
  const format = formatOf(flags);
  let written = 0;
  for await (const { judged } of judgeCatalogue(catalogueInput(flags))) {
    if (!judged) continue;
    const { slug } = judged.server;
    const policy = format.render(policyTarget(judged.server), rulesOf(judged, flags));
    if ("refused" in policy) {
      process.stderr.write(`note: ${slug} is left out: ${terminalText(policy.refused)}\n`);
      continue;
    }
    const { fileName } = policy;
    save(out, fileName.startsWith(slug) ? fileName : `${slug}-${fileName}`, policy.text);
    written++;
  }
  process.stdout.write(`${plural(written, "policy", "policies")} written to ${out}\n`);
}

function formatOf({ format }: PolicyFlags): Format {
  const found = formats.find(({ id }) => id === format);
  if (!found) throw new UsageError(`There is no format ${format}.`);
  return found;
}

function rulesOf({ server, assessments }: JudgedServer, flags: PolicyFlags): readonly Rule[] {
  const names = server.tools.map(({ name }) => name);
  for (const tool of [...(flags.tool ?? []), ...(flags.all === true ? [] : (flags.write ?? []))]) {
    if (names.includes(tool)) continue;
    const meant = nearest(tool, names);
    const guess = meant === undefined ? "" : ` Did you mean ${terminalText(meant)}?`;
    throw new CommandError(`${terminalText(server.name)} has no tool ${tool}.${guess}`);
  }
  const rules = serverRules(server.tools, assessments, {
    profile: flags.profile,
    toolClass: flags.class,
    named: new Set(flags.write ?? []),
  });
  return flags.tool ? rules.filter(({ tool }) => flags.tool?.includes(tool)) : rules;
}

function save(folder: string, fileName: string, text: string): string {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, fileName);
  writeFileSync(path, text);
  return path;
}
