import {
  anyOf,
  between,
  ignoringCase,
  namedClasses,
  not,
  perlClasses,
  unicodeClass,
} from "#policy/re2/classes.ts";
import { Re2Error, type Assertion, type CharTest, type Re2Flags, type Re2Node } from "#policy/re2/syntax.ts";

/** RE2 takes no more than this many repetitions in one `{n,m}`. */
const mostRepetitions = 1_000;

/** Groups inside groups. RE2 allows more; nobody writes more. */
const deepestGroup = 100;

/** A control character or a letter that stands for one: `\n`. */
const characterEscapes: ReadonlyMap<string, number> = new Map([
  ["a", 7],
  ["f", 12],
  ["n", 10],
  ["r", 13],
  ["t", 9],
  ["v", 11],
]);

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
  readonly #characters: readonly string[];
  #at = 0;
  #depth = 0;
  #flags: Re2Flags = { i: false, m: false, s: false };

  constructor(pattern: string) {
    if (!pattern.isWellFormed()) throw new Re2Error("it is not valid Unicode");
    this.#characters = [...pattern];
  }

  parse(): Re2Node {
    const node = this.#alternatives();
    if (this.#peek() === ")") throw new Re2Error("a group is closed that was not opened");
    return node;
  }

  #peek(ahead = 0): string | undefined {
    return this.#characters[this.#at + ahead];
  }

  #next(): string | undefined {
    const character = this.#peek();
    this.#at++;
    return character;
  }

  #take(text: string): boolean {
    if (![...text].every((character, index) => this.#peek(index) === character)) return false;
    this.#at += text.length;
    return true;
  }

  /** `a|b|c`, up to the end or to the parenthesis that closes the group. Flags set inside end with it. */
  #alternatives(): Re2Node {
    const flags = this.#flags;
    const items = [this.#sequence()];
    while (this.#take("|")) items.push(this.#sequence());
    this.#flags = flags;
    const [only] = items;
    return only && items.length === 1 ? only : { kind: "alt", items };
  }

  #sequence(): Re2Node {
    const items: Re2Node[] = [];
    for (;;) {
      const character = this.#peek();
      if (character === undefined || character === "|" || character === ")") return { kind: "cat", items };
      if (this.#take("\\Q")) items.push(...this.#quoted());
      else items.push(this.#repeated(this.#atom()));
    }
  }

  /** `\Q…\E`: everything is itself. */
  #quoted(): readonly Re2Node[] {
    const items: Re2Node[] = [];
    while (this.#peek() !== undefined && !this.#take("\\E")) items.push(this.#character(this.#next() ?? ""));
    return items;
  }

  #repeated(item: Re2Node): Re2Node {
    const range = this.#repetition();
    if (!range) return item;
    this.#take("?");
    if (this.#repetition()) throw new Re2Error("a repetition is repeated, or possessive");
    return { kind: "repeat", item, ...range };
  }

  #repetition(): { readonly min: number; readonly max: number } | undefined {
    if (this.#take("*")) return { min: 0, max: Infinity };
    if (this.#take("+")) return { min: 1, max: Infinity };
    if (this.#take("?")) return { min: 0, max: 1 };
    return this.#peek() === "{" ? this.#counted() : undefined;
  }

  /** `{2}`, `{2,}`, `{2,5}`; anything else that begins with a brace is the brace itself. */
  #counted(): { readonly min: number; readonly max: number } | undefined {
    const end = this.#characters.indexOf("}", this.#at);
    const inside = end < 0 ? "" : this.#characters.slice(this.#at + 1, end).join("");
    const parts = /^(\d{1,9})(?:(,)(\d{0,9}))?$/.exec(inside);
    if (!parts) return undefined;
    this.#at = end + 1;
    const min = Number(parts[1]);
    const max = parts[2] === undefined ? min : parts[3] ? Number(parts[3]) : Infinity;
    if (min > mostRepetitions || (max !== Infinity && max > mostRepetitions) || min > max)
      throw new Re2Error(`{${inside}} is no count that it takes`);
    return { min, max };
  }

  #atom(): Re2Node {
    const character = this.#next() ?? "";
    switch (character) {
      case "(":
        return this.#group();
      case "[":
        return { kind: "char", test: this.#class() };
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
    const setForRest = this.#take("?") ? this.#groupHead() : false;
    if (setForRest) {
      this.#depth--;
      return { kind: "empty" };
    }
    const node = this.#alternatives();
    if (!this.#take(")")) throw new Re2Error("a group is not closed");
    this.#flags = before;
    this.#depth--;
    return node;
  }

  /** What follows `(?`: a name, flags, or both forms of `:`. Says whether it was `(?i)`, which has no inside. */
  #groupHead(): boolean {
    const rest = this.#characters.slice(this.#at, this.#at + 80).join("");
    const name = /^P?<([A-Za-z0-9_]+)>/.exec(rest);
    if (name) {
      this.#at += name[0].length;
      return false;
    }
    // "i:", "i-s)", "-m:", ":"
    const flags = /^([imsU]*)(-[imsU]+)?([:)])/.exec(rest);
    if (!flags) throw new Re2Error("it has a group that RE2 does not know, such as a lookaround");
    this.#at += flags[0].length;
    const [, on = "", off = "", close] = flags;
    const value = (flag: "i" | "m" | "s"): boolean =>
      off.includes(flag) ? false : on.includes(flag) || this.#flags[flag];
    this.#flags = { i: value("i"), m: value("m"), s: value("s") };
    return close === ")";
  }

  #escape(): Re2Node {
    const letter = this.#peek();
    const at = letter === undefined ? undefined : assertionEscapes.get(letter);
    if (at) {
      this.#at++;
      return { kind: "assert", at };
    }
    return { kind: "char", test: this.#folded(this.#classEscape() ?? this.#singleEscape()) };
  }

  /** `\d`, `\pL`, `\P{Greek}`; undefined where the escape is one character. */
  #classEscape(): CharTest | undefined {
    const letter = this.#peek() ?? "";
    const perl = perlClasses.get(letter.toLowerCase());
    if (perl && letter !== "") {
      this.#at++;
      return letter === letter.toLowerCase() ? perl : not(perl);
    }
    if (letter !== "p" && letter !== "P") return undefined;
    this.#at++;
    const name = this.#take("{") ? this.#upTo("}") : (this.#next() ?? "");
    const negated = name.startsWith("^");
    const test = unicodeClass(negated ? name.slice(1) : name);
    return negated === (letter === "P") ? test : not(test);
  }

  #singleEscape(): CharTest {
    const codePoint = this.#escapedCodePoint();
    return between(codePoint, codePoint);
  }

  #escapedCodePoint(): number {
    const letter = this.#next();
    if (letter === undefined) throw new Re2Error("it ends with a backslash");
    const control = characterEscapes.get(letter);
    if (control !== undefined) return control;
    if (letter === "x") return this.#hexadecimal();
    if (/[0-7]/.test(letter)) return this.#octal(letter);
    // Everything of ASCII but letters and digits may be escaped: "\\.", "\\-", "\\ ".
    if (/^[^A-Za-z0-9\u0080-\u{10ffff}]$/u.test(letter)) return letter.codePointAt(0) ?? 0;
    throw new Re2Error(`\\${letter} means nothing to it`);
  }

  #hexadecimal(): number {
    const digits = this.#take("{") ? this.#upTo("}") : `${this.#next() ?? ""}${this.#next() ?? ""}`;
    const codePoint = /^[0-9A-Fa-f]{1,6}$/.test(digits) ? Number.parseInt(digits, 16) : Infinity;
    if (codePoint > 0x10ffff) throw new Re2Error(`\\x${digits} is no character`);
    return codePoint;
  }

  /** `\012`; a single digit but 0 would be a backreference. */
  #octal(first: string): number {
    if (first !== "0" && !/[0-7]/.test(this.#peek() ?? "")) throw new Re2Error("it has a backreference");
    let digits = first;
    while (digits.length < 3 && /[0-7]/.test(this.#peek() ?? "")) digits += this.#next() ?? "";
    return Number.parseInt(digits, 8);
  }

  #upTo(end: string): string {
    const close = this.#characters.indexOf(end, this.#at);
    if (close < 0) throw new Re2Error(`${end} is missing`);
    const text = this.#characters.slice(this.#at, close).join("");
    this.#at = close + 1;
    return text;
  }

  /** What stands between brackets; `]` is itself where it comes first. */
  #class(): CharTest {
    const negated = this.#take("^");
    const tests: CharTest[] = [];
    let first = true;
    while (first || this.#peek() !== "]") {
      first = false;
      if (this.#peek() === undefined) throw new Re2Error("a class of characters is not closed");
      tests.push(this.#classItem());
    }
    this.#at++;
    const test = this.#folded(anyOf(tests));
    return negated ? not(test) : test;
  }

  #classItem(): CharTest {
    if (this.#take("[:")) {
      const name = this.#upTo(":");
      const test = namedClasses.get(name.replace("^", ""));
      if (!test || !this.#take("]")) throw new Re2Error(`there is no class of characters called ${name}`);
      return name.startsWith("^") ? not(test) : test;
    }
    if (this.#take("\\")) {
      const test = this.#classEscape();
      if (test) return test;
      this.#at--;
    }
    const low = this.#classCharacter();
    if (this.#peek() !== "-" || this.#peek(1) === "]" || this.#peek(1) === undefined)
      return between(low, low);
    this.#at++;
    const high = this.#classCharacter();
    if (high < low) throw new Re2Error("a range of characters runs backwards");
    return between(low, high);
  }

  #classCharacter(): number {
    return this.#take("\\") ? this.#escapedCodePoint() : (this.#next()?.codePointAt(0) ?? 0);
  }
}
