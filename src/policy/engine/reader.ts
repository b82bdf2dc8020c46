import { LineCounter, parseDocument, type Document as YamlDocument } from "yaml";
import { readPlainYaml } from "#policy/engine/read-plain-yaml.ts";
import { policyProblems, type PolicyProblem, type PolicyProblemId } from "#policy/engine/problem.ts";

/** A value out of a parser; objects are maps, because a tool may be called `__proto__`. */
export type Parsed = null | boolean | number | string | readonly Parsed[] | ReadonlyMap<string, Parsed>;
export type Path = readonly (string | number)[];

/** More text than any policy has: 915 real servers stay below 100 KiB each. */
const longestText = 1_048_576;

/** A document with its problems, each with its place. Collects; nothing is thrown. */
export class PolicyReader {
  readonly problems: PolicyProblem[] = [];
  readonly root: Parsed;
  readonly #text: string;
  readonly #lines = new LineCounter();
  #document: YamlDocument.Parsed | undefined;

  constructor(text: string) {
    this.#text = text;
    if (text.length > longestText) {
      this.root = null;
      this.#report("too-large", [], "The policy is longer than a mebibyte.");
      return;
    }
    const value = readPlainJson(text) ?? readPlainYaml(text);
    if (value !== undefined) {
      this.root = value;
      return;
    }
    for (const error of this.#parse().errors) {
      const id = error.code === "DUPLICATE_KEY" ? "duplicate-key" : "not-readable";
      this.#reportAt(id, error.pos[0], [], `${error.message.split("\n", 1)[0] ?? "It cannot be read"}.`);
    }
    this.root = this.problems.length === 0 ? this.#value() : null;
  }

  /** The document with the places of its values. */
  #parse(): YamlDocument.Parsed {
    return (this.#document ??= parseDocument(this.#text, {
      lineCounter: this.#lines,
      uniqueKeys: true,
      prettyErrors: false,
    }));
  }

  #value(): Parsed {
    try {
      // Keys that are numbers or booleans are names to the engine, whatever YAML takes them for.
      return asParsed(this.#parse().toJS({ mapAsMap: true, maxAliasCount: 100 }));
    } catch (error) {
      this.#report("not-readable", [], `${error instanceof Error ? error.message : "It cannot be read"}.`);
      return null;
    }
  }

  report(id: PolicyProblemId, path: Path, message: string): void {
    this.#report(id, path, message);
  }

  /** An object whose keys are all known; undefined, with a problem, where it is something else. */
  object(
    value: Parsed | undefined,
    path: Path,
    known?: readonly string[],
  ): ReadonlyMap<string, Parsed> | undefined {
    if (!isMap(value)) {
      this.#report("wrong-type", path, `${name(path)} is not an object.`);
      return undefined;
    }
    if (known) {
      for (const key of value.keys()) {
        if (!known.includes(key))
          this.#report("unknown-field", [...path, key], `${name(path)} has no field ${key}.`);
      }
    }
    return value;
  }

  /** A list; an absent one is empty. */
  list(value: Parsed | undefined, path: Path): readonly Parsed[] {
    if (value === undefined || value === null) return [];
    if (isList(value)) return value;
    this.#report("wrong-type", path, `${name(path)} is not a list.`);
    return [];
  }

  /** A text; undefined where it is absent, and with a problem where it is something else. */
  text(value: Parsed | undefined, path: Path): string | undefined {
    if (value === undefined || value === null || typeof value === "string") return value ?? undefined;
    this.#report("wrong-type", path, `${name(path)} is not a text.`);
    return undefined;
  }

  /** One of the words; undefined, with a problem, where it is another or absent. */
  word<Word extends string>(
    value: Parsed | undefined,
    path: Path,
    words: readonly Word[],
    id: PolicyProblemId = "wrong-value",
  ): Word | undefined {
    const word = words.find((candidate) => candidate === value);
    if (word === undefined) {
      const found = value === undefined ? "missing" : typeof value === "string" ? `"${value}"` : "no text";
      this.#report(id, path, `${name(path)} is ${found} and must be ${words.join(" or ")}.`);
    }
    return word;
  }

  #report(id: PolicyProblemId, path: Path, message: string): void {
    this.#reportAt(id, this.#offset(path), path, message);
  }

  #reportAt(id: PolicyProblemId, offset: number, path: Path, message: string): void {
    const { line, col } = this.#lines.linePos(offset);
    this.problems.push({
      id,
      line: Math.max(1, line),
      column: Math.max(1, col),
      path: name(path),
      message,
      tip: policyProblems[id],
    });
  }

  /** Where the value at `path` stands, or the nearest one above it that does. */
  #offset(path: Path): number {
    if (this.#text.length > longestText) return 0;
    const document = this.#parse();
    for (let length = path.length; length >= 0; length--) {
      const node: unknown = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
      if (typeof node === "object" && node !== null && "range" in node && Array.isArray(node.range))
        return Number(node.range[0]);
    }
    return 0;
  }
}

/**
 * The value of a text that is JSON as every parser reads it: it is the same again when the value is printed, but for
 * white space, so no key stands twice. Undefined for any other text. A build reads its own policies so, which takes a
 * twentieth of what reading them with places takes.
 */
function readPlainJson(text: string): Parsed | undefined {
  try {
    const value: unknown = JSON.parse(text);
    // As our printer writes it, where it escapes nothing.
    if (`${JSON.stringify(value, undefined, 2)}\n` === text) return asParsed(value);
    // A whole string, which is kept, or white space between values
    const tight = text.replace(/"(?:[^"\\]|\\.)*"|\s+/g, (part) => (part.startsWith('"') ? part : ""));
    return JSON.stringify(value) === tight ? asParsed(value) : undefined;
  } catch {
    return undefined;
  }
}

export function isMap(value: unknown): value is ReadonlyMap<string, Parsed> {
  return value instanceof Map;
}

export function isList(value: unknown): value is readonly Parsed[] {
  return Array.isArray(value);
}

function asParsed(value: unknown): Parsed {
  if (isList(value)) return value.map(asParsed);
  if (typeof value === "object" && value !== null && !(value instanceof Map))
    return new Map(Object.entries(value).map(([key, item]) => [key, asParsed(item)]));
  if (value instanceof Map) return new Map([...value].map(([key, item]) => [String(key), asParsed(item)]));
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  return null;
}

/** `tools.create_issue.limits[0]` */
function name(path: Path): string {
  const text = path.map((key) => (typeof key === "number" ? `[${key}]` : `.${key}`)).join("");
  return text === "" ? "The policy" : text.replace(/^\./, "");
}
