/** What of Pagefind's instance is used here. */
export interface SearchInstance {
  readonly searchTerm: string;
  on(event: "results", callback: (found: { readonly results: readonly unknown[] }) => void): void;
  triggerSearch(term: string): void;
}
interface Pagefind {
  search(term: string): Promise<{ readonly results: readonly unknown[] }>;
}

const shortestWord = 3;

/**
 * Pagefind finds words by their beginnings but has no patience with a wrong letter. Where it finds nothing, this offers
 * the words that do occur: each as far as its beginning does.
 * @param ask puts the words that are taken up into the input and searches for them
 * @param follow take up the first offer at once: the reader has not typed the words that found nothing
 */
export function suggestWhereNothingIsFound(
  instance: SearchInstance,
  place: HTMLElement,
  options: { readonly program: string; readonly follow: boolean; ask(words: string): void },
): void {
  let { follow } = options;
  instance.on("results", ({ results }) => {
    const term = instance.searchTerm.trim();
    place.replaceChildren();
    if (results.length > 0 || term === "") return;
    void findNearest(term, options.program).then((nearest) => {
      if (nearest === undefined || instance.searchTerm.trim() !== term) return;
      if (follow) options.ask(nearest);
      else place.append(makeOffer(nearest, () => options.ask(nearest)));
      follow = false;
    });
  });
}

function makeOffer(words: string, onClick: () => void): HTMLElement {
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = `Search for “${words}”`;
  button.addEventListener("click", onClick);
  return button;
}

/** The beginnings of the words that occur together, without the one that is most in the way. */
async function findNearest(term: string, program: string): Promise<string | undefined> {
  const { search } = (await import(/* @vite-ignore */ program)) as Pagefind;
  const occurs = async (words: string): Promise<boolean> => (await search(words)).results.length > 0;
  const known: string[] = [];
  for (const word of term.split(/\s+/)) {
    for (let length = word.length; length >= shortestWord; length--) {
      if (!(await occurs(word.slice(0, length)))) continue;
      known.push(word.slice(0, length));
      break;
    }
  }
  const choices = [known, ...known.map((_, left) => known.filter((_word, index) => index !== left))];
  for (const choice of choices) {
    const words = choice.join(" ");
    if (words !== "" && words !== term && (await occurs(words))) return words;
  }
  return known[0];
}
