/**
 * The first sentence of a text for a list: white space folded, cut at a word with "…" where it is longer than `length`
 * characters. Only a head of the text is looked at, which may have 64 KiB.
 */
export function firstWords(text: string | undefined, length: number): string {
  const folded = (text ?? "")
    .slice(0, length * 8)
    .toWellFormed()
    .trim()
    .replace(/\s+/g, " ");
  const end = folded.search(/[.!?](?: |$)|[。！？]/); // "Deletes a branch. It …"
  const sentence = end >= 0 ? folded.slice(0, end + 1) : folded;
  const characters = Array.from(sentence);
  if (characters.length <= length) return sentence;
  const cut = characters.slice(0, length - 1).join("");
  const space = cut.lastIndexOf(" ");
  return `${space > cut.length / 2 ? cut.slice(0, space) : cut}…`;
}
