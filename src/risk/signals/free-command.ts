import { quoteParameterName } from "#risk/quote.ts";
import type { ToolReading } from "#risk/reading.ts";
import { isAbout } from "#risk/server-reading.ts";
import type { FactSignal } from "#risk/signal.ts";
import type { Parameter } from "#risk/text/parameters.ts";
import { wordSet } from "#risk/text/touches.ts";

const keys = wordSet("command cmd commands commandline");
const longKeys = wordSet("shell bash cli ssh terminal powershell aws kubectl az gcloud slash");

function takesCommand({ key, words, type, values }: Parameter, reading: ToolReading): boolean {
  if (values.length > 0 || (type !== "" && type !== "string" && type !== "array")) return false;
  const named =
    keys.has(key) ||
    (words.length > 1 &&
      /^(?:command|commands|line)$/.test(words.at(-1)?.text ?? "") &&
      longKeys.has(words[0]?.text ?? ""));
  if (!named) return false;
  const first = reading.acts.find((act) => act.role === "name" || act.role === "main");
  const changesOnly = reading.acts.some(
    (act) =>
      act === first &&
      /^(?:read|compute|write|remove)$/.test(act.verb.sense) &&
      act.verb.lemma !== "send" &&
      act.verb.lemma !== "write" &&
      act.verb.lemma !== "submit" &&
      act.verb.lemma !== "call",
  );
  return !changesOnly;
}

export const freeCommand = {
  id: "free-command",
  kind: "fact",
  title: "Takes a command to run",
  summary: "A parameter takes the text of a command for a shell or another program.",
  about: [
    "A command line is a program of one line. With it the caller can read what the process can read, change what it can change and send it where it can reach.",
    "A command chosen from a closed list is no free command. Nor is one that the tool only stores, describes or takes off a list.",
  ],
  examples: [
    {
      tool: {
        name: "adb_shell",
        inputSchema: { type: "object", properties: { command: { type: "string" } } },
      },
      quote: "command",
    },
    {
      tool: {
        name: "update_level",
        description: "Updates the level of a command.",
        inputSchema: { type: "object", properties: { command: { type: "string" } } },
      },
      quote: undefined,
    },
  ],
  find(reading) {
    const parameter = reading.parameters.find((candidate) => takesCommand(candidate, reading));
    if (parameter === undefined) return [];
    const because = "the caller chooses the command that is run";
    const meaning = { signal: "free-command", weight: 3, because };
    const evidence = [
      quoteParameterName(parameter, { ...meaning, supports: "Execute" }),
      quoteParameterName(parameter, { ...meaning, supports: "code" }),
    ];
    if (
      isAbout(reading, "shell", "desktop") ||
      /shell|terminal|ssh|exec|bash|process/i.test(reading.tool.name)
    )
      evidence.push(
        quoteParameterName(parameter, {
          ...meaning,
          supports: "private",
          because: "a command can read whatever the machine holds",
        }),
        quoteParameterName(parameter, {
          ...meaning,
          supports: "external",
          because: "a command can send what it reads anywhere",
        }),
      );
    return evidence;
  },
} satisfies FactSignal;
