import type { Collected, NotCollected } from "#collect/collect-server.ts";
import { joinCommand } from "#collect/command-line.ts";
import { describeDifference } from "#collect/compare-records.ts";
import { neutralFolder } from "#collect/hide-folder.ts";
import { installArguments } from "#collect/install-package.ts";
import type { Saved } from "#collect/save-record.ts";
import type { Source } from "#collect/source.ts";
import { plural } from "#lib/plural.ts";
import { terminalText } from "#lib/safe-text.ts";

/** What would be started, for the question. The values of variables may be keys and are not shown. */
export function describePlan(source: Source): readonly string[] {
  const { origin } = source;
  const install = origin.kind === "npm" ? [joinCommand(["npm", ...installArguments(origin.spec)])] : [];
  const keys = Object.keys(source.env).map((key) => `${key}=•••`);
  return [...install, [...keys, describeCommand(source)].join(" ")].map((line) => `  ${terminalText(line)}`);
}

/** The exact program, right before it is started. */
export function describeStart(command: string, args: readonly string[]): readonly string[] {
  return [`> ${terminalText(joinCommand([command, ...args]))}`];
}

/** What came of one server. */
export function describeOutcome(
  source: Source,
  result: Collected | NotCollected,
  file: { readonly path: string; readonly saved: Saved } | undefined,
  seconds: number,
): readonly string[] {
  const left = result.leftRunning.map((pid) => `  process ${pid} of it could not be ended: end it by hand`);
  if (result.kind === "failure") {
    const name = source.slug ?? describeCommand(source);
    return [
      `✗ ${terminalText(name)}: ${terminalText(result.reason)}`,
      ...describeStderr(result.stderr),
      ...left,
    ];
  }
  const head = `${describeSaved(file)} (${plural(result.toolCount, "tool")}, ${seconds.toFixed(1)} s)`;
  const refused = result.refused.map(
    ({ place, name, reason }) =>
      `  tool ${place}${name === undefined ? "" : ` (${name})`} is left out: ${reason}`,
  );
  const named =
    result.renamedFolders === 0
      ? []
      : [
          `  the server named its temporary folder ${plural(result.renamedFolders, "time")}: the record says ${neutralFolder} instead`,
        ];
  const cut = result.incomplete === undefined ? [] : [`  the list may be incomplete: ${result.incomplete}`];
  const difference = file?.saved.kind === "changed" ? describeDifference(file.saved.difference) : [];
  return [head, ...difference.map((line) => `  ${line}`), ...refused, ...named, ...cut, ...left].map((line) =>
    terminalText(line),
  );
}

function describeSaved(file: { readonly path: string; readonly saved: Saved } | undefined): string {
  if (file === undefined) return "✗ not written";
  const words = {
    new: `✓ ${file.path}: new`,
    same: `✓ ${file.path}: nothing changed`,
    changed: `✓ ${file.path}: changed`,
    kept: `✗ ${file.path}: left as it was, because the new list is incomplete`,
  } as const;
  return words[file.saved.kind];
}

/** A package's program is only known when the package is installed. */
function describeCommand({ origin, args }: Source): string {
  if (origin.kind === "url") return `ask ${origin.url.origin}${origin.url.pathname}`;
  if (origin.kind === "command") return joinCommand([...origin.words, ...args]);
  const program = `<the program ${origin.bin === undefined ? "" : `${origin.bin} `}of ${origin.spec}>`;
  return ["node", program, joinCommand(args)].join(" ").trimEnd();
}

function describeStderr(stderr: string): readonly string[] {
  const lines = stderr
    .split("\n")
    .map((line) => terminalText(line).trimEnd())
    .filter((line) => line !== "");
  const shown = lines.slice(-20);
  return shown.length === 0 ? [] : ["  Its error output ends with:", ...shown.map((line) => `  | ${line}`)];
}
