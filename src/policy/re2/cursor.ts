import { Re2Error } from "#policy/re2/syntax.ts";

/** A place in a pattern, by whole characters. Moves on as it is read. */
export class Cursor {
  readonly #characters: readonly string[];
  #at = 0;

  constructor(pattern: string) {
    if (!pattern.isWellFormed()) throw new Re2Error("it is not valid Unicode");
    this.#characters = [...pattern];
  }

  peek(ahead = 0): string | undefined {
    return this.#characters[this.#at + ahead];
  }

  next(): string | undefined {
    const character = this.peek();
    this.#at++;
    return character;
  }

  skip(characters: number): void {
    this.#at += characters;
  }

  /** Takes `text` where it comes next. */
  take(text: string): boolean {
    if (![...text].every((character, index) => this.peek(index) === character)) return false;
    this.#at += text.length;
    return true;
  }

  /** The next characters, at most `length`. */
  ahead(length: number): string {
    return this.#characters.slice(this.#at, this.#at + length).join("");
  }

  /** What stands before the next `end`, without taking it; undefined where there is none. */
  before(end: string): string | undefined {
    const close = this.#characters.indexOf(end, this.#at);
    return close < 0 ? undefined : this.#characters.slice(this.#at, close).join("");
  }

  /** Takes everything before the next `end`, and `end`. */
  takeUpTo(end: string): string {
    const text = this.before(end);
    if (text === undefined) throw new Re2Error(`${end} is missing`);
    this.#at += [...text].length + 1;
    return text;
  }
}
