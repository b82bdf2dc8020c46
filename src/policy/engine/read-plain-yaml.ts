import type { Parsed } from "#policy/engine/reader.ts";

/** A key and what follows it on its line: `default: deny`, `"create_issue":`. */
const entry = /^( *)("(?:[ !#-[\]-~]|\\.)*"|[a-z_]+):(?: (\S.*))?$/;

/** A longer key is not known by its colon (`printYaml`). */
const longestKey = 1_000;

/** A text in double quotes, `"a \"b\""`; JSON reads it the same or not at all. */
const quotedText = /^"(?:[ !#-[\]-~]|\\.)*"$/;

/** `0`, `30` */
const wholeNumber = /^(?:0|[1-9]\d{0,14})$/;

/** `deny`, `not_in`, `30/minute`: words that every reader takes for texts, as `bare` does not hold them. */
const word = /^(?:[a-z_]{2,40}|\d{1,15}\/[a-z]{1,10})$/;

/** Words that are something else to some reader of YAML. */
const bare: ReadonlyMap<string, Parsed | undefined> = new Map<string, Parsed | undefined>([
  ["true", true],
  ["false", false],
  ["null", undefined],
  ...["yes", "no", "on", "off"].map((text) => [text, undefined] as const),
]);

/** What is not of the form that we print. */
class NotPlain extends Error {}

/**
 * The value of a text that is YAML as `printYaml` writes it: block maps and lists, two spaces a level, texts in double
 * quotes, words of the grammar bare. Undefined for any other text, which is left to a whole reader of YAML. A build
 * reads its own policies so, which takes a twentieth of what that reader takes.
 */
export function readPlainYaml(text: string): Parsed | undefined {
  const lines = text.split("\n");
  if (lines.pop() !== "") return undefined;
  let at = lines.findIndex((line) => !line.startsWith("# "));
  if (at < 0) return undefined;

  const isItem = (indent: string): boolean => lines[at]?.startsWith(`${indent}- `) === true;

  function readBlock(indent: string): Parsed {
    return isItem(indent) ? readList(indent) : readMap(indent);
  }

  function readList(indent: string): Parsed {
    const list: Parsed[] = [];
    while (isItem(indent)) {
      const rest = lines[at]?.slice(indent.length + 2) ?? "";
      if (entry.test(rest)) {
        // The first key of a map stands behind the dash, as if it stood on a line of its own.
        lines[at] = `${indent}  ${rest}`;
        list.push(readMap(`${indent}  `));
      } else {
        list.push(readScalar(rest));
        at++;
      }
    }
    return list;
  }

  function readMap(indent: string): Parsed {
    const map = new Map<string, Parsed>();
    for (;;) {
      const [, before, name = "", value] = entry.exec(lines[at] ?? "") ?? [];
      if (before !== indent) break;
      const key = name.startsWith('"') ? readQuoted(name) : name;
      if (map.has(key) || bare.has(name) || name.length > longestKey) throw new NotPlain();
      at++;
      map.set(key, value === undefined ? readBlock(`${indent}  `) : readScalar(value));
    }
    if (map.size === 0) throw new NotPlain();
    return map;
  }

  try {
    const value = readBlock("");
    return at === lines.length ? value : undefined;
  } catch (error) {
    if (error instanceof NotPlain) return undefined;
    throw error;
  }
}

function readScalar(text: string): Parsed {
  if (quotedText.test(text)) return readQuoted(text);
  if (wholeNumber.test(text)) return Number(text);
  if (text === "[]") return [];
  if (text === "{}") return new Map();
  const known = bare.get(text);
  if (known !== undefined) return known;
  if (bare.has(text) || !word.test(text)) throw new NotPlain();
  return text;
}

function readQuoted(text: string): string {
  try {
    return String(JSON.parse(text));
  } catch {
    // `"\U0001f600"` is known to YAML alone.
    throw new NotPlain();
  }
}
