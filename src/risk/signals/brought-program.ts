import { quoteAct, quoteParameterName } from "#risk/quote.ts";
import type { ToolReading } from "#risk/reading.ts";
import type { FactSignal } from "#risk/signal.ts";
import { isAbout } from "#risk/server-reading.ts";
import { isHeadline, type Act } from "#risk/text/act.ts";
import { isOfKind, nameKind } from "#risk/text/parameter-names.ts";
import { isTopLevel, takesText } from "#risk/text/parameters.ts";
import { mentions, phraseSet, wordSet } from "#risk/text/touches.ts";

const images = wordSet("image images dockerfile");
const containers = wordSet("container containers");
const insides = wordSet("container containers pod pods command commands");
const evaluating = wordSet("eval evaluate execute exec run");
/** What an interpreter takes, where the tool says that it evaluates it. */
const expressions = phraseSet(
  `expression; expr; template; template string; template text; macro; macro source; macro code; macro text; formula;
  rule expression; statement; snippet; playbook; query expression; watch expression; script file content`,
);
const ofExpression = nameKind(({ key }) => expressions.has(key));
const ofImage = nameKind(({ key }) => key === "image" || key === "dockerfile" || key === "image name");

/** `Build an image`, `Run a container from an image`, `Execute a command in a container` */
function startsProgram(act: Act, reading: ToolReading): boolean {
  if (!isHeadline(act)) return false;
  const { lemma } = act.verb;
  if (lemma === "build") return mentions(act, images);
  if (lemma === "run") return containers.has(act.head) || (act.role === "name" && isOfKind(reading, ofImage));
  return (lemma === "exec" || lemma === "execute") && mentions(act, insides);
}

const takesExpression = (reading: ToolReading): boolean =>
  reading.acts.some((act) => isHeadline(act) && evaluating.has(act.verb.lemma));

const reads = /^exec/;

export const broughtProgram = {
  id: "brought-program",
  kind: "fact",
  title: "Runs a program that the caller brings",
  summary: "The tool builds or runs an image, runs a command in a container, or evaluates an expression.",
  about: [
    "An image holds whatever its author put there, and a build runs the commands of its file. An expression or a template is a program of one line. Whoever chooses them chooses what is run, as with code.",
    "It says nothing of the category: what starts programs is Execute by its verb. A sum that is only worked out is Read, and then nothing is run.",
  ],
  examples: [
    {
      tool: { name: "build_image", description: "Builds an image from a file." },
      server: { name: "Docker" },
      quote: "build_image",
    },
    {
      tool: { name: "exec_in_container", description: "Executes a command in a container." },
      server: { name: "Docker" },
      quote: "exec_in_container",
    },
    {
      tool: { name: "start_container", description: "Starts a container that was stopped." },
      server: { name: "Docker" },
      quote: undefined,
    },
    {
      tool: {
        name: "eval_template",
        description: "Evaluates a template.",
        inputSchema: { type: "object", properties: { template: { type: "string" } } },
      },
      quote: "template",
    },
    {
      tool: {
        name: "save_template",
        description: "Saves a template.",
        inputSchema: { type: "object", properties: { template: { type: "string" } } },
      },
      quote: undefined,
    },
  ],
  find(reading) {
    const meaning = { signal: "brought-program", weight: 2 } as const;
    if (isAbout(reading, "machines")) {
      const act = reading.acts.find((candidate) => startsProgram(candidate, reading));
      if (act === undefined) return [];
      const found = quoteAct(reading, act, {
        ...meaning,
        supports: "code",
        because: "the caller brings the program",
      });
      return reads.test(act.verb.lemma)
        ? [
            found,
            { ...found, supports: "private", because: "a command can read whatever the container holds" },
          ]
        : [found];
    }
    if (!isOfKind(reading, ofExpression) || !takesExpression(reading)) return [];
    const parameter = reading.parameters.find(
      (candidate) => isOfKind(candidate, ofExpression) && isTopLevel(candidate) && takesText(candidate),
    );
    if (parameter === undefined) return [];
    const because = "the caller writes what is evaluated";
    const code = quoteParameterName(parameter, { ...meaning, supports: "code", because });
    const knows = reading.server.privacy.privateServer > 0 && !isAbout(reading, "browser");
    const reaches = "what is evaluated can read whatever the server keeps";
    return knows ? [code, { ...code, supports: "private", because: reaches }] : [code];
  },
} satisfies FactSignal;
