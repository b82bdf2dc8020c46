import type { Evidence } from "#risk/assessment.ts";
import { quoteParameterName } from "#risk/quote.ts";
import type { ToolReading } from "#risk/reading.ts";
import type { FactSignal } from "#risk/signal.ts";
import type { Parameter } from "#risk/text/parameters.ts";
import { wordSet } from "#risk/text/touches.ts";

const certain = wordSet("script javascript js pycode codesnippet");
const certainKeys =
  /^(?:(?:python|js|javascript|java|shell|bash|r|sql|lua|source|apex|c sharp) ?(?:code|script)|code (?:snippet|block|string|to (?:run|execute|eval))|script (?:code|content|source|body|text))$/; // `python code`
const possible = wordSet("code expression program snippet source function content formula");
const languages = wordSet(
  "javascript js python lua ruby php typescript bash java powershell code script groovy",
);
const codeWords = wordSet(
  "javascript python code script program expression lua ruby php typescript bash java powershell notebook cell plugin solidity",
);

/** True where the tool says that it runs what it is given. */
function runsThings({ acts, nameWords }: ToolReading): boolean {
  if (
    nameWords.some((word) =>
      /^(?:exec|eval|execute|run|runner|executor|interpreter|repl|python|javascript|nodejs|ruby|lua|bash|powershell)$/.test(
        word.text,
      ),
    )
  )
    return true;
  return acts.some(
    (act) =>
      /^(?:run|execute|exec|eval|evaluate|invoke|send|inject|compile|interpret|use|enter)$/.test(
        act.verb.lemma,
      ) && act.objectWords.some((word) => codeWords.has(word)),
  );
}

function takesCode(parameter: Parameter, reading: ToolReading): boolean {
  const { key, type, values } = parameter;
  if (values.length > 0 || (type !== "" && type !== "string" && type !== "array")) return false;
  const last = parameter.words.at(-1)?.text ?? "";
  const sure = certain.has(key) || certain.has(last) || certainKeys.test(key);
  if (!sure && !(possible.has(key) || (possible.has(last) && last === "code" && /cell|python|js/.test(key))))
    return false;
  if (
    /^(?:expression|formula|function|content|source)$/.test(key) &&
    !reading.words.some((word) => languages.has(word.text))
  )
    return false;
  return parameter.path === parameter.name && runsThings(reading);
}

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
        name: "lint_code",
        description: "Finds mistakes in code.",
        inputSchema: { type: "object", properties: { code: { type: "string" } } },
      },
      quote: undefined,
    },
  ],
  find(reading) {
    const parameter = reading.parameters.find((candidate) => takesCode(candidate, reading));
    if (parameter === undefined) return [];
    const because = "the caller chooses the code that is run";
    return [
      quoteParameterName(parameter, { signal: "free-code", supports: "Execute", weight: 3, because }),
      quoteParameterName(parameter, { signal: "free-code", supports: "code", weight: 3, because }),
    ] satisfies Evidence[];
  },
} satisfies FactSignal;
