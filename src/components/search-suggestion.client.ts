/** What of Pagefind's instance is used here. */
export interface SearchInstance {
  readonly searchTerm: string;
  on(event: "results", callback: (found: { readonly results: readonly unknown[] }) => void): void;
  triggerSearch(term: string): void;
}
interface Pagefind {
  search(term: string): Promise<{ readonly results: readonly unknown[] }>;
}

/** So many letters are taken from the end of each word, one after the other. */
const mostLetters = 5;
const shortestWord = 3;

/**
 * Pagefind finds words by their beginnings but has no patience with a wrong letter. Where it finds nothing, this looks
 * for the longest beginnings of the words that do occur, and offers them.
 */
export function suggestWhereNothingIsFound(
  instance: SearchInstance,
  place: HTMLElement,
  program: string,
): void {
  instance.on("results", ({ results }) => {
    const term = instance.searchTerm;
    place.replaceChildren();
    if (results.length > 0 || term.trim() === "") return;
    void findShorter(term, program).then((shorter) => {
      if (shorter === undefined || instance.searchTerm !== term) return;
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = `Search for “${shorter}”`;
      button.addEventListener("click", () => {
        const input =
          place.parentElement?.querySelector("input") ?? document.querySelector("pagefind-modal input");
        if (input instanceof HTMLInputElement) input.value = shorter;
        instance.triggerSearch(shorter);
      });
      place.append(button);
    });
  });
}

async function findShorter(term: string, program: string): Promise<string | undefined> {
  const { search } = (await import(/* @vite-ignore */ program)) as Pagefind;
  const words = term.trim().split(/\s+/);
  for (let letters = 1; letters <= mostLetters; letters++) {
    const shorter = words
      .map((word) => word.slice(0, Math.max(shortestWord, word.length - letters)))
      .join(" ");
    if ((await search(shorter)).results.length > 0) return shorter;
  }
  return undefined;
}
