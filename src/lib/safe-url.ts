/** Longer addresses are not linked: browsers and hosts stop at about this length. */
const maxLength = 2_048;

/**
 * The address as it may stand in an `href`, normalised by the platform's URL parser; undefined for anything that is
 * not an absolute `http:`, `https:` or `mailto:` address. Also refused: white space, control and invisible characters
 * (parsers drop some of them, so the reader would see another address), credentials (`https://github.com@evil.example`
 * leads to evil.example), and lone surrogates.
 */
export function safeUrl(text: string): string | undefined {
  if (text.length > maxLength || /[\s\p{C}\\]/u.test(text)) return undefined;
  // https://example.org/x, MAILTO:a@example.org
  if (!/^(?:https?:\/\/[^/]|mailto:[^/])/i.test(text)) return undefined;
  if (!URL.canParse(text)) return undefined;
  const url = new URL(text);
  return url.username === "" && url.password === "" ? url.href : undefined;
}
