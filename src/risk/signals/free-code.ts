import { findIn, quoteParameterName } from "#risk/quote.ts";
import type { ToolReading } from "#risk/reading.ts";
import { isAbout } from "#risk/server-reading.ts";
import type { FactSignal } from "#risk/signal.ts";
import { isOfKind, nameKind } from "#risk/text/parameter-names.ts";
import { isTopLevel, takesText, type Parameter } from "#risk/text/parameters.ts";
import { mentions, phraseSet, wordSet } from "#risk/text/touches.ts";

/** Last words of names that stand for code and nothing else. */
const codeKeys = wordSet("script javascript js pycode codesnippet twiml");
const codePhrases =
  phraseSet(`code snippet; code block; code string; code to run; code to execute; code to eval;
  script code; script content; script source; script body; script text; python code; python script; javascript code;
  js code; java code; java script; shell code; bash code; r code; r script; sql code; lua code; source code; apex code;
  c sharp code; executable code`);
/** What may stand for code; `country code`, `page content` do not. */
const maybeCode = wordSet("code expression program snippet source function content formula");
/** Of these, what stands for code only beside the name of a language. */
const needsLanguage = wordSet("expression formula function content source");
const languages = wordSet(
  "javascript js python lua ruby php typescript bash java powershell code script groovy",
);

const runningNames =
  wordSet(`exec eval execute run runner executor interpreter repl python javascript nodejs ruby lua bash
  powershell`);
const runningVerbs = wordSet("run execute exec eval evaluate invoke send inject compile interpret use enter");
const runnable =
  wordSet(`javascript python code script program expression lua ruby php typescript bash java powershell
  notebook cell plugin solidity`);

/** `executed`, in what is said of a parameter */
const isRun = /\b(?:executed?|runs?|evaluated?)\b/i;
/** `executable `code``, `run browser code` */
const runsCode =
  /\b(?:runs?|executes?|evaluates?|executable)\W+(?:[\w-]+ ){0,2}`?(?:javascript|code|script)\b/i;
const denies = /\b(?:not|never|without|cannot)\b[^.]{0,20}$/i; // `does not execute code`
/** `executeJavascript`, as one of the steps on offer */
const scriptStep = /^(?:execute|run|eval|evaluate)[-_ ]?(?:java)?script$/i;
/** Scripts that something else runs once they are there: `worker script`. */
const hosts = wordSet("worker workers function functions lambda edge startup cron");
const puts = wordSet("put create update deploy upload publish upsert redeploy");
const scripts = wordSet("script scripts code");

/** True where the parameter, or the tool's description, says that what it is given is run. */
function saysRun(parameter: Parameter, { description, parameters }: ToolReading): boolean {
  if (parameter.words.at(-1)?.text === "twiml" || isRun.test(parameter.description.slice(0, 200)))
    return true;
  if (parameters.some(({ values }) => values.some((value) => scriptStep.test(value)))) return true;
  const said = findIn(description.slice(0, 400), runsCode);
  return said !== undefined && !denies.test(description.slice(Math.max(0, said.start - 30), said.start));
}

/** True where what is put there will be run by its host. */
const isDeployed = ({ acts }: ToolReading): boolean =>
  acts.some((act) => puts.has(act.verb.lemma) && mentions(act, scripts) && mentions(act, hosts));

/** True where the tool says that it runs what it is given. */
function runsThings({ acts, nameWords }: ToolReading): boolean {
  return (
    nameWords.some(({ text }) => runningNames.has(text)) ||
    acts.some((act) => runningVerbs.has(act.verb.lemma) && mentions(act, runnable))
  );
}

/** An expression of these is worked out, and nothing is run. */
const sums = /\b(?:math\w*|arithmetic|calculat\w*|algebra\w*|numerical|formula)\b|数学|算术|計算|수식/i;
const ofSums = wordSet("expression formula");

/** Of all other names, none is code. */
const nearCode = nameKind(({ key, words }) => {
  const last = words.at(-1)?.text ?? "";
  return last === "code" || codeKeys.has(last) || codePhrases.has(key) || maybeCode.has(key);
});

function soundsLikeCode({ key, words }: Parameter, reading: ToolReading): boolean {
  if (ofSums.has(key) && sums.test(reading.description.slice(0, 300))) return false;
  const last = words.at(-1)?.text ?? "";
  if (codeKeys.has(last) || codePhrases.has(key)) return true;
  if (last === "code" && /cell|python|js/.test(key)) return true;
  if (!maybeCode.has(key)) return false;
  return !needsLanguage.has(key) || reading.words.some(({ text }) => languages.has(text));
}

/** Inside an argument, only a plain script is code. */
const isGiven = (parameter: Parameter): boolean => isTopLevel(parameter) || codeKeys.has(parameter.key);

export const freeCode = {
  id: "free-code",
  kind: "fact",
  title: "Takes code to run",
  summary: "A parameter takes a program, a script or an expression that the tool runs.",
  about: [
    "Whoever chooses the code chooses what happens. Nothing that the description promises holds against it, and a limit on the number of calls does not help, for one call is enough.",
    "Code that is only looked at (formatted, explained, linted) is not run and does not count. Neither is a code that is no program: a country code, a stock code.",
  ],
  examples: [
    {
      tool: {
        name: "run_python",
        description: "Runs Python code.",
        inputSchema: { type: "object", properties: { code: { type: "string" } } },
      },
      quote: "code",
    },
    {
      tool: {
        name: "update_worker",
        description: "Updates a Worker script.",
        inputSchema: { type: "object", properties: { script: { type: "string" } } },
      },
      quote: "script",
    },
    {
      tool: {
        name: "lint_code",
        description: "Finds mistakes in code.",
        inputSchema: { type: "object", properties: { code: { type: "string" } } },
      },
      quote: undefined,
    },
  ],
  find(reading) {
    if (!isOfKind(reading, nearCode)) return [];
    const parameter = reading.parameters.find(
      (candidate) =>
        isOfKind(candidate, nearCode) &&
        takesText(candidate) &&
        soundsLikeCode(candidate, reading) &&
        isGiven(candidate),
    );
    if (parameter === undefined) return [];
    const because = "the caller chooses the code that is run";
    if (isDeployed(reading))
      return [quoteParameterName(parameter, { signal: "free-code", supports: "code", weight: 3, because })];
    if (!(isTopLevel(parameter) && runsThings(reading)) && !saysRun(parameter, reading)) return [];
    const evidence = (["Execute", "code"] as const).map((supports) =>
      quoteParameterName(parameter, { signal: "free-code", supports, weight: 3, because }),
    );
    const isAlone = reading.phrases.some(({ topic }) => topic === "sandbox");
    if (isAlone || isAbout(reading, "browser", "chain")) return evidence;
    return [
      ...evidence,
      quoteParameterName(parameter, {
        signal: "free-code",
        supports: "private",
        weight: 2,
        because: "the code can read whatever the program that runs it can",
      }),
    ];
  },
} satisfies FactSignal;
