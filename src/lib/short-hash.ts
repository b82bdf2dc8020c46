/**
 * FNV-1a with 32 bits over the UTF-16 code units of `text`, low byte first, as 8 lower-case hex digits.
 * It tells apart names that share a slug. It is no defence against somebody who looks for a collision:
 * whoever uses it must report one. Lone surrogates count like any other unit.
 */
export function shortHash(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    hash = Math.imul(hash ^ (unit & 0xff), 0x01000193);
    hash = Math.imul(hash ^ (unit >>> 8), 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, "0");
}
