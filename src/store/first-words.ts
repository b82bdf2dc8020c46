import type { Server, Tool } from "#catalogue/server.ts";
import { onceForEach } from "#lib/once-for-each.ts";

/**
 * The first sentence of a text for a list: white space folded, cut at a word with "…" where it is longer than `length`
 * characters. Only a head of the text is looked at, which may have 64 KiB.
 */
export function firstWords(text: string | undefined, length: number): string {
  const sentence = firstSentence(fold(text, length));
  if (sentence.length <= length) return sentence;
  const characters = Array.from(sentence);
  if (characters.length <= length) return sentence;
  const cut = characters.slice(0, length - 1).join("");
  const space = cut.lastIndexOf(" ");
  return `${space > cut.length / 2 ? cut.slice(0, space) : cut}…`;
}

/**
 * The first words of a tool's description that are its own: a sentence with which most tools of its server begin
 * ("This is the public REST API.") tells it from none of them and is passed over.
 */
export function toolWords(server: Server, { description }: Tool, length: number): string {
  const shared = sharedOpening(server);
  const folded = fold(description, length);
  const own = shared !== "" && folded.startsWith(shared) ? folded.slice(shared.length).trim() : folded;
  return firstWords(own === "" ? description : own, length);
}

/** A server's tools are asked for one by one, and each would have to read all of them. */
const sharedOpening = onceForEach((server: Server): string => {
  const counts = new Map<string, number>();
  for (const { description } of server.tools) {
    const sentence = firstSentence(fold(description, 160));
    counts.set(sentence, (counts.get(sentence) ?? 0) + 1);
  }
  const [sentence, count] = [...counts].reduce((most, next) => (next[1] > most[1] ? next : most), ["", 0]);
  return count >= 3 && count * 2 > server.tools.length ? sentence : "";
});

function fold(text: string | undefined, length: number): string {
  return (
    (text ?? "")
      .slice(0, length * 8)
      .toWellFormed()
      .trim()
      // Two spaces, a line break: most white space is one space, and stays.
      .replace(/\s{2,}|[^\S ]/g, " ")
  );
}

function firstSentence(folded: string): string {
  const end = folded.search(/[.!?](?: |$)|[。！？]/); // "Deletes a branch. It …"
  return end >= 0 ? folded.slice(0, end + 1) : folded;
}
