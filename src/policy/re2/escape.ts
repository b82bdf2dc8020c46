/** Characters that mean something in an RE2 pattern: `.`, `(`, `[`; and `-`, which does inside a class. */
const meaningful = /[\\^$.|?*+()[\]{}-]/g;

/** `text` as a pattern that matches exactly it: `a.b` becomes `a\.b`. */
export function escapeRe2(text: string): string {
  return text.replace(meaningful, "\\$&");
}
