import { between, ignoringCase } from "#policy/re2/classes.ts";
import { Cursor } from "#policy/re2/cursor.ts";
import { readClass, readClassEscape, readSingleEscape } from "#policy/re2/read-class.ts";
import { Re2Error, type Assertion, type CharTest, type Re2Flags, type Re2Node } from "#policy/re2/syntax.ts";

/** RE2 takes no more than this many repetitions in one `{n,m}`. */
const mostRepetitions = 1_000;

/** Groups inside groups. RE2 allows more; nobody writes more. */
const deepestGroup = 100;

const assertionEscapes: ReadonlyMap<string, Assertion> = new Map([
  ["A", "begin"],
  ["z", "end"],
  ["b", "word"],
  ["B", "notWord"],
]);

/**
 * Reads a pattern as RE2 (Go's regexp) does.
 * Throws a Re2Error where RE2 takes it not: lookaround, backreferences, possessive repetition, `\Z`.
 */
export function parseRe2(pattern: string): Re2Node {
  return new Re2Parser(pattern).parse();
}

class Re2Parser {
  readonly #cursor: Cursor;
  readonly #names = new Set<string>();
  #depth = 0;
  #flags: Re2Flags = { i: false, m: false, s: false };

  constructor(pattern: string) {
    this.#cursor = new Cursor(pattern);
  }

  parse(): Re2Node {
    const node = this.#alternatives();
    if (this.#cursor.peek() === ")") throw new Re2Error("a group is closed that was not opened");
    return node;
  }

  /** `a|b|c`, up to the end or to the parenthesis that closes the group. Flags set inside end with it. */
  #alternatives(): Re2Node {
    const flags = this.#flags;
    const items = [this.#sequence()];
    while (this.#cursor.take("|")) items.push(this.#sequence());
    this.#flags = flags;
    const [only] = items;
    return only && items.length === 1 ? only : { kind: "alt", items };
  }

  #sequence(): Re2Node {
    const items: Re2Node[] = [];
    for (;;) {
      const character = this.#cursor.peek();
      if (character === undefined || character === "|" || character === ")") return { kind: "cat", items };
      if (this.#cursor.take("\\Q")) items.push(...this.#quoted());
      else items.push(this.#repeated(this.#atom()));
    }
  }

  /** `\Q…\E`: everything is itself. */
  #quoted(): readonly Re2Node[] {
    const items: Re2Node[] = [];
    while (this.#cursor.peek() !== undefined && !this.#cursor.take("\\E"))
      items.push(this.#character(this.#cursor.next() ?? ""));
    return items;
  }

  #repeated(item: Re2Node): Re2Node {
    const range = this.#repetition();
    if (!range) return item;
    this.#cursor.take("?");
    if (this.#repetition()) throw new Re2Error("a repetition is repeated, or possessive");
    return { kind: "repeat", item, ...range };
  }

  #repetition(): { readonly min: number; readonly max: number } | undefined {
    if (this.#cursor.take("*")) return { min: 0, max: Infinity };
    if (this.#cursor.take("+")) return { min: 1, max: Infinity };
    if (this.#cursor.take("?")) return { min: 0, max: 1 };
    return this.#cursor.peek() === "{" ? this.#counted() : undefined;
  }

  /** `{2}`, `{2,}`, `{2,5}`; anything else that begins with a brace is the brace itself. */
  #counted(): { readonly min: number; readonly max: number } | undefined {
    const inside = this.#cursor.before("}")?.slice(1) ?? "";
    const parts = /^(\d{1,9})(?:(,)(\d{0,9}))?$/.exec(inside);
    if (!parts) return undefined;
    this.#cursor.takeUpTo("}");
    const min = Number(parts[1]);
    const max = parts[2] === undefined ? min : parts[3] ? Number(parts[3]) : Infinity;
    if (min > mostRepetitions || (max !== Infinity && max > mostRepetitions) || min > max)
      throw new Re2Error(`{${inside}} is no count that it takes`);
    return { min, max };
  }

  #atom(): Re2Node {
    const character = this.#cursor.next() ?? "";
    switch (character) {
      case "(":
        return this.#group();
      case "[":
        return { kind: "char", test: readClass(this.#cursor, (taken) => this.#folded(taken)) };
      case ".": {
        const test: CharTest = this.#flags.s ? () => true : (codePoint) => codePoint !== 10;
        return { kind: "char", test };
      }
      case "^":
        return { kind: "assert", at: this.#flags.m ? "beginLine" : "begin" };
      case "$":
        return { kind: "assert", at: this.#flags.m ? "endLine" : "end" };
      case "\\":
        return this.#escape();
      case "*":
      case "+":
      case "?":
        throw new Re2Error(`there is nothing before ${character} to repeat`);
      default:
        return this.#character(character);
    }
  }

  #character(character: string): Re2Node {
    const codePoint = character.codePointAt(0) ?? 0;
    return { kind: "char", test: this.#folded(between(codePoint, codePoint)) };
  }

  #folded(test: CharTest): CharTest {
    return this.#flags.i ? ignoringCase(test) : test;
  }

  #group(): Re2Node {
    if (++this.#depth > deepestGroup) throw new Re2Error("groups are nested too deeply");
    const before = this.#flags;
    const setForRest = this.#cursor.take("?") ? this.#groupHead() : false;
    if (setForRest) {
      this.#depth--;
      return { kind: "empty" };
    }
    const node = this.#alternatives();
    if (!this.#cursor.take(")")) throw new Re2Error("a group is not closed");
    this.#flags = before;
    this.#depth--;
    return node;
  }

  /** What follows `(?`: a name, flags, or both forms of `:`. Says whether it was `(?i)`, which has no inside. */
  #groupHead(): boolean {
    const rest = this.#cursor.ahead(80);
    const name = /^P?<([A-Za-z0-9_]+)>/.exec(rest);
    if (name) {
      this.#cursor.skip(name[0].length);
      const [, called = ""] = name;
      if (this.#names.has(called)) throw new Re2Error(`two groups are called ${called}`);
      this.#names.add(called);
      return false;
    }
    // "i:", "i-s)", "-m:", ":"
    const flags = /^([imsU]*)(-[imsU]+)?([:)])/.exec(rest);
    if (!flags) throw new Re2Error("it has a group that RE2 does not know, such as a lookaround");
    this.#cursor.skip(flags[0].length);
    const [, on = "", off = "", close] = flags;
    const value = (flag: "i" | "m" | "s"): boolean =>
      off.includes(flag) ? false : on.includes(flag) || this.#flags[flag];
    this.#flags = { i: value("i"), m: value("m"), s: value("s") };
    return close === ")";
  }

  #escape(): Re2Node {
    const letter = this.#cursor.peek();
    const at = letter === undefined ? undefined : assertionEscapes.get(letter);
    if (at) {
      this.#cursor.skip(1);
      return { kind: "assert", at };
    }
    const test = readClassEscape(this.#cursor) ?? readSingleEscape(this.#cursor);
    return { kind: "char", test: this.#folded(test) };
  }
}
