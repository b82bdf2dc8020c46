import { anyOf, between, namedClasses, not, perlClasses, unicodeClass } from "#policy/re2/classes.ts";
import type { Cursor } from "#policy/re2/cursor.ts";
import { Re2Error, type CharTest } from "#policy/re2/syntax.ts";

/** A control character or a letter that stands for one: `\n`. */
const characterEscapes: ReadonlyMap<string, number> = new Map([
  ["a", 7],
  ["f", 12],
  ["n", 10],
  ["r", 13],
  ["t", 9],
  ["v", 11],
]);

/** `\d`, `\pL`, `\P{Greek}`; undefined where the escape is one character. */
export function readClassEscape(cursor: Cursor): CharTest | undefined {
  const letter = cursor.peek() ?? "";
  const perl = perlClasses.get(letter.toLowerCase());
  if (perl && letter !== "") {
    cursor.skip(1);
    return letter === letter.toLowerCase() ? perl : not(perl);
  }
  if (letter !== "p" && letter !== "P") return undefined;
  cursor.skip(1);
  const name = cursor.take("{") ? cursor.takeUpTo("}") : (cursor.next() ?? "");
  const negated = name.startsWith("^");
  const test = unicodeClass(negated ? name.slice(1) : name);
  return negated === (letter === "P") ? test : not(test);
}

export function readSingleEscape(cursor: Cursor): CharTest {
  const codePoint = readEscapedCodePoint(cursor);
  return between(codePoint, codePoint);
}

function readEscapedCodePoint(cursor: Cursor): number {
  const letter = cursor.next();
  if (letter === undefined) throw new Re2Error("it ends with a backslash");
  const control = characterEscapes.get(letter);
  if (control !== undefined) return control;
  if (letter === "x") return readHexadecimal(cursor);
  if (/[0-7]/.test(letter)) return readOctal(cursor, letter);
  // Everything of ASCII but letters and digits may be escaped: "\\.", "\\-", "\\ ".
  if (/^[^A-Za-z0-9\u0080-\u{10ffff}]$/u.test(letter)) return letter.codePointAt(0) ?? 0;
  throw new Re2Error(`\\${letter} means nothing to it`);
}

function readHexadecimal(cursor: Cursor): number {
  const digits = cursor.take("{") ? cursor.takeUpTo("}") : `${cursor.next() ?? ""}${cursor.next() ?? ""}`;
  const codePoint = /^[0-9A-Fa-f]{1,6}$/.test(digits) ? Number.parseInt(digits, 16) : Infinity;
  if (codePoint > 0x10ffff) throw new Re2Error(`\\x${digits} is no character`);
  return codePoint;
}

/** `\012`; a single digit but 0 would be a backreference. */
function readOctal(cursor: Cursor, first: string): number {
  if (first !== "0" && !/[0-7]/.test(cursor.peek() ?? "")) throw new Re2Error("it has a backreference");
  let digits = first;
  while (digits.length < 3 && /[0-7]/.test(cursor.peek() ?? "")) digits += cursor.next() ?? "";
  return Number.parseInt(digits, 8);
}

/** What stands between brackets; `]` is itself where it comes first. */
export function readClass(cursor: Cursor, folded: (test: CharTest) => CharTest): CharTest {
  const negated = cursor.take("^");
  const tests: CharTest[] = [];
  let first = true;
  while (first || cursor.peek() !== "]") {
    first = false;
    if (cursor.peek() === undefined) throw new Re2Error("a class of characters is not closed");
    tests.push(readClassItem(cursor));
  }
  cursor.skip(1);
  const test = folded(anyOf(tests));
  return negated ? not(test) : test;
}

function readClassItem(cursor: Cursor): CharTest {
  if (cursor.take("[:")) {
    const name = cursor.takeUpTo(":");
    const test = namedClasses.get(name.replace("^", ""));
    if (!test || !cursor.take("]")) throw new Re2Error(`there is no class of characters called ${name}`);
    return name.startsWith("^") ? not(test) : test;
  }
  if (cursor.take("\\")) {
    const test = readClassEscape(cursor);
    if (test) return test;
    cursor.skip(-1);
  }
  const low = readClassCharacter(cursor);
  if (cursor.peek() !== "-" || cursor.peek(1) === "]" || cursor.peek(1) === undefined)
    return between(low, low);
  cursor.skip(1);
  const high = readClassCharacter(cursor);
  if (high < low) throw new Re2Error("a range of characters runs backwards");
  return between(low, high);
}

function readClassCharacter(cursor: Cursor): number {
  return cursor.take("\\") ? readEscapedCodePoint(cursor) : (cursor.next()?.codePointAt(0) ?? 0);
}
