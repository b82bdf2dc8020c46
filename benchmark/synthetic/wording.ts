import type { Random } from "./random.ts";
import { firstSentences, laterSentences, nouns, parameterNouns, values, verbs } from "./words.ts";

/** How many nouns one server speaks of. */
const nounsPerServer = 12;

/** Says the things of one server in our words, with the lengths and forms of the real texts that it is given. */
export class Wording {
  readonly #random: Random;
  readonly #nouns: readonly string[];
  /** Names of parameters by the real names that they stand for: servers use a name in many of their tools. */
  readonly #parameters = new Map<string, string>();

  constructor(random: Random) {
    this.#random = random;
    const chosen = new Set<string>();
    while (chosen.size < nounsPerServer) chosen.add(random.pickEarly(nouns));
    this.#nouns = [...chosen];
  }

  noun(): string {
    return this.#random.pick(this.#nouns);
  }

  /** A tool's name of the same form: its verb stays, every other word is one of the server's nouns. */
  toolName(real: string): string {
    const parts = real.match(namePart) ?? [];
    const verbAt = verbIndex(parts);
    let index = -1;
    return real.replace(namePart, (part) => {
      index += 1;
      return index === verbAt || isDigits(part) ? part : inCaseOf(part, this.#nounLike(part));
    });
  }

  /** The name of a parameter, the same for the same real name; no two real names share one. */
  parameterName(real: string): string {
    const known = this.#parameters.get(real);
    if (known !== undefined) return known;
    const taken = new Set(this.#parameters.values());
    let name: string;
    let tries = 0;
    do {
      name = real.replace(namePart, (part) =>
        isDigits(part) ? part : inCaseOf(part, this.#random.pickEarly(parameterNouns)),
      );
      if (++tries > 8) name += `_${this.#parameters.size}`;
    } while (taken.has(name));
    this.#parameters.set(real, name);
    return name;
  }

  /** A text of as many lines as the real one, each about as long, with its indents and bullets. */
  text(real: string, verb?: string): string {
    return real
      .split("\n")
      .map((line, index) => {
        const start = lineStart.exec(line)?.[0] ?? "";
        return start + this.#words(line.length - start.length, index === 0 ? verb : undefined);
      })
      .join("\n");
  }

  /** A value for a real one: our words for strings, numbers and the like as they are. */
  value(real: unknown): unknown {
    if (typeof real === "string") return this.#valueLike(real);
    if (Array.isArray(real)) return real.map((item) => this.value(item));
    if (typeof real === "object" && real !== null) {
      return Object.fromEntries(
        Object.entries(real).map(([key, value]) => [this.parameterName(key), this.value(value)]),
      );
    }
    return real;
  }

  /** As many different values as the real ones. */
  distinctValues(real: readonly unknown[]): unknown[] {
    const taken = new Set<unknown>();
    for (const item of real) {
      const value = this.value(item);
      taken.add(taken.has(value) && typeof value === "string" ? `${value}-${taken.size}` : value);
    }
    return [...taken];
  }

  #nounLike(part: string): string {
    const near = this.#nouns.filter(({ length }) => Math.abs(length - part.length) <= 1);
    return this.#random.pick(near.length > 0 ? near : this.#nouns);
  }

  #valueLike(real: string): string {
    return real.length > 24 ? this.#words(real.length) : real === "" ? "" : this.#random.pick(values);
  }

  #words(length: number, verb?: string): string {
    if (length <= 0) return "";
    let words = "";
    while (words.length < length) {
      const sentence = this.#random.pick(
        words === "" && verb !== undefined ? firstSentences : laterSentences,
      );
      const spoken = sentence
        .replace("{verb}", () => thirdPerson(verb ?? "shows"))
        .replace(/\{noun\}/g, () => this.noun());
      words += `${words === "" ? "" : " "}${spoken}`;
    }
    return cutAtWord(words, length);
  }
}

/** A run of letters of one word, an acronym, digits: `HTTP` `Server` `v` `2` of `HTTPServer_v2`. */
const namePart = /[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+/g;

/** An indent and a bullet or a number: `  - `, `2. `. */
const lineStart = /^\s*(?:[-*•]\s+|\d{1,3}[.)]\s+)?/;

/** Where the verb stands in a name: at its start or at its end. */
function verbIndex(parts: readonly string[]): number {
  const isVerb = (part: string | undefined): boolean => part !== undefined && verbs.has(part.toLowerCase());
  if (isVerb(parts[0])) return 0;
  return isVerb(parts.at(-1)) ? parts.length - 1 : parts.findIndex(isVerb);
}

/** The verb of a name, if it has one. */
export function verbOf(name: string): string | undefined {
  const parts = name.match(namePart) ?? [];
  return parts[verbIndex(parts)]?.toLowerCase();
}

function isDigits(part: string): boolean {
  return part.charCodeAt(0) <= 57;
}

/** `USER`, `User` or `user`, as the part that it stands for. */
function inCaseOf(part: string, word: string): string {
  if (part.length > 1 && part === part.toUpperCase()) return word.toUpperCase();
  return part[0] === part[0]?.toUpperCase() ? `${word[0]?.toUpperCase()}${word.slice(1)}` : word;
}

function thirdPerson(verb: string): string {
  const ending = /(?:s|x|z|ch|sh)$/.test(verb) ? "es" : "s"; // fetch, press
  const third = /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ies` : `${verb}${ending}`; // query, copy
  return `${third[0]?.toUpperCase()}${third.slice(1)}`;
}

/** The text up to the last word that fits, with a full stop where there is room for one. */
function cutAtWord(text: string, length: number): string {
  if (text.length <= length) return text;
  const space = text.lastIndexOf(" ", length - 1);
  const cut = space > 0 ? text.slice(0, space) : text.slice(0, length);
  return /[\w]$/.test(cut) && length > 12 ? `${cut}.` : cut;
}
