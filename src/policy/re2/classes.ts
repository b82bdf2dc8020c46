import { Re2Error, type CharTest } from "#policy/re2/syntax.ts";

export function between(first: number, last: number): CharTest {
  return (codePoint) => codePoint >= first && codePoint <= last;
}

export function anyOf(tests: readonly CharTest[]): CharTest {
  return (codePoint) => tests.some((test) => test(codePoint));
}

export function not(test: CharTest): CharTest {
  return (codePoint) => !test(codePoint);
}

/** Takes a character also where its other case is taken. */
export function ignoringCase(test: CharTest): CharTest {
  return (codePoint) => {
    if (test(codePoint)) return true;
    const text = String.fromCodePoint(codePoint);
    return [text.toLowerCase(), text.toUpperCase()].some((other) => {
      const folded = other.codePointAt(0);
      return folded !== undefined && String.fromCodePoint(folded) === other && test(folded);
    });
  };
}

function oneOf(characters: string): CharTest {
  const codePoints = new Set([...characters].map((character) => character.codePointAt(0)));
  return (codePoint) => codePoints.has(codePoint);
}

const digit = between(48, 57);
const lower = between(97, 122);
const upper = between(65, 90);
export const wordCharacter = anyOf([digit, lower, upper, oneOf("_")]);

/** `\d \s \w`: ASCII only, as RE2 has them. */
export const perlClasses: ReadonlyMap<string, CharTest> = new Map([
  ["d", digit],
  ["s", oneOf("\t\n\f\r ")],
  ["w", wordCharacter],
]);

/** `[:alpha:]` and the rest. */
export const namedClasses: ReadonlyMap<string, CharTest> = new Map([
  ["alnum", anyOf([digit, lower, upper])],
  ["alpha", anyOf([lower, upper])],
  ["ascii", between(0, 127)],
  ["blank", oneOf("\t ")],
  ["cntrl", anyOf([between(0, 31), between(127, 127)])],
  ["digit", digit],
  ["graph", between(33, 126)],
  ["lower", lower],
  ["print", between(32, 126)],
  ["punct", anyOf([between(33, 47), between(58, 64), between(91, 96), between(123, 126)])],
  ["space", oneOf("\t\n\v\f\r ")],
  ["upper", upper],
  ["word", wordCharacter],
  ["xdigit", anyOf([digit, between(65, 70), between(97, 102)])],
]);

/** `\p{Greek}`, `\pL`: a general category or a script, by the name that Unicode gives it. */
export function unicodeClass(name: string): CharTest {
  if (name === "Any") return () => true;
  // "L", "Lu", "Greek", "Old_Italic": nothing that could be a pattern of its own.
  if (!/^[A-Za-z_]{1,40}$/.test(name)) throw new Re2Error(`there is no class of characters called ${name}`);
  for (const property of [name, `Script=${name}`]) {
    try {
      const pattern = new RegExp(`^\\p{${property}}$`, "u");
      return (codePoint) => pattern.test(String.fromCodePoint(codePoint));
    } catch {
      continue;
    }
  }
  throw new Re2Error(`there is no class of characters called ${name}`);
}
