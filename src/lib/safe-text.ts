import { hiddenClass } from "#lib/hidden-characters.ts";

const hiddenCharacters = new RegExp(hiddenClass, "gv");

/**
 * Escape sequences of terminals, whole: colours and cursor (`ESC [ 31 m`), titles and links (`ESC ] 0 ; x BEL`), and
 * the short ones (`ESC c`). Removing only the escape character would leave `[31m` in the text.
 */
const escapeSequences =
  // eslint-disable-next-line no-control-regex
  /(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]|(?:\x1b[\]PX^_]|[\x90\x98\x9d-\x9f])[^\x07\x1b\x9c]*(?:\x07|\x1b\\|\x9c)?|\x1b[ -/]*[0-~]/g;

/** A stranger's text as one line for a terminal: no escape sequence, control, invisible or bidirectional character. */
export function terminalText(text: string): string {
  return text
    .replace(escapeSequences, "")
    .replace(/[\t\n\r]+/g, " ")
    .replace(hiddenCharacters, "");
}

/** A stranger's text without its invisible characters, for places that show no badges. Tabs and line breaks stay. */
export function visibleText(text: string): string {
  return text.replace(hiddenCharacters, "");
}

/** A stranger's text in a message: at most `max` characters, as a JSON string, hidden characters as escapes. */
export function quoted(text: string, max = 80): string {
  return JSON.stringify(clip(text, max)).replace(hiddenCharacters, (character) =>
    character
      .split("")
      .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`)
      .join(""),
  );
}

/** The text with every lone surrogate replaced by U+FFFD, so that it can be written as UTF-8. */
export function wellFormed(text: string): string {
  return text.toWellFormed();
}

/** The text, or its first `max` - 1 characters (code points) and `…` where it has more than `max`. */
export function clip(text: string, max: number): string {
  if (text.length <= max) return text;
  let end = 0;
  let kept = 0;
  let characters = 0;
  while (end < text.length) {
    if (characters === max) return `${text.slice(0, kept)}…`;
    if (characters === max - 1) kept = end;
    end += (text.codePointAt(end) ?? 0) > 0xffff ? 2 : 1;
    characters++;
  }
  return text;
}
