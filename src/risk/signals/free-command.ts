import { quoteParameterName } from "#risk/quote.ts";
import type { ToolReading } from "#risk/reading.ts";
import { isAbout } from "#risk/server-reading.ts";
import type { FactSignal } from "#risk/signal.ts";
import { isHeadline } from "#risk/text/act.ts";
import { isOfKind, nameKind } from "#risk/text/parameter-names.ts";
import { takesText } from "#risk/text/parameters.ts";
import { mentions, phraseSet, wordSet } from "#risk/text/touches.ts";
import type { VerbSense } from "#risk/words/verbs.ts";

const keys = wordSet("command cmd commands commandline");
const lastWords = wordSet("command commands line");
const firstWords = wordSet("shell bash cli ssh terminal powershell aws kubectl az gcloud slash");
const clouds = wordSet("cli aws kubectl az gcloud");
/** Verbs that look at a command or keep it, by their sense, and those of these senses that hand it on. */
const keeping: ReadonlySet<VerbSense> = new Set(["read", "compute", "write", "remove"]);
const handingOn = wordSet("send write submit call");

/** `Only commands in the allowed list can be executed` */
const allowed =
  /\b(?:allowed (?:list|commands)|allow-?list(?:ed)?|white-?list(?:ed)?|predefined (?:\w+ )?commands?)\b/i;

const shellNames = /shell|terminal|ssh|exec|bash|(?:start|run|spawn|create|launch)_?process/i; // `runInTerminal`

const ofCommand = nameKind(
  ({ key, words }) =>
    keys.has(key) ||
    (words.length > 1 && firstWords.has(words[0]?.text ?? "") && lastWords.has(words.at(-1)?.text ?? "")),
);

const schedules = phraseSet("schedule; cron; cron expression; cron schedule; interval seconds; run at");

/** True where the first thing that the tool does is to look at a command or to keep it. */
function onlyKeeps({ acts, parameters }: ToolReading): boolean {
  // `Add a shell command task`: what is scheduled is run when its time has come.
  const namesIt = acts.some((act) => isHeadline(act) && mentions(act, lastWords));
  if (namesIt && parameters.some(({ key }) => schedules.has(key))) return false;
  const verb = acts.find(isHeadline)?.verb;
  return verb !== undefined && keeping.has(verb.sense) && !handingOn.has(verb.lemma);
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
    if (!isOfKind(reading, ofCommand)) return [];
    const parameter = reading.parameters.find(
      (candidate) => isOfKind(candidate, ofCommand) && takesText(candidate),
    );
    if (parameter === undefined || onlyKeeps(reading)) return [];
    const because = "the caller chooses the command that is run";
    const meaning = { signal: "free-command", weight: 3, because };
    const evidence = (["Execute", "code"] as const).map((supports) =>
      quoteParameterName(parameter, { ...meaning, supports }),
    );
    if (clouds.has(parameter.words[0]?.text ?? ""))
      return [
        ...evidence,
        quoteParameterName(parameter, {
          ...meaning,
          supports: "private",
          because: "a command reads whatever the account may read",
        }),
      ];
    if (!isAbout(reading, "shell", "desktop") && !shellNames.test(reading.tool.name)) return evidence;
    return [
      ...evidence,
      quoteParameterName(parameter, {
        ...meaning,
        supports: "private",
        because: "a command can read whatever the machine holds",
      }),
      ...(allowed.test(reading.description) || isAbout(reading, "device")
        ? []
        : [
            quoteParameterName(parameter, {
              ...meaning,
              supports: "external",
              because: "a command can send what it reads anywhere",
            }),
          ]),
    ];
  },
} satisfies FactSignal;
