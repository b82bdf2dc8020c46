import { join } from "node:path";
import { z } from "zod";
import { makeProseRecord, type SearchRecord } from "#search/records.ts";
import { readFrontMatter } from "#store/front-matter.ts";
import { makeRoutes } from "#view/routes.ts";

/** Addresses in the index are without the base. */
const routes = makeRoutes("/");

// What is searched of the front matter; the pages check all of it.
const attack = z.looseObject({ title: z.string(), summary: z.string(), aliases: z.array(z.string()) });
const guide = z.looseObject({ title: z.string(), summary: z.string() });
const term = z.looseObject({
  term: z.string(),
  short: z.string(),
  aliases: z.array(z.string()).default([]),
});

/** The records of a project's attacks, guides and glossary. Throws where a file lacks what is searched. */
export function readProseRecords(root: string): readonly SearchRecord[] {
  const content = (folder: string) => readFrontMatter(join(root, "content", folder));
  return [
    ...content("attacks").map(({ slug, data }) => {
      const { title, summary, aliases } = attack.parse(data);
      return makeProseRecord({
        url: routes.attack(slug),
        kind: "attack",
        title,
        text: summary,
        words: aliases,
      });
    }),
    ...content("guides").map(({ slug, data }) => {
      const { title, summary } = guide.parse(data);
      return makeProseRecord({ url: routes.guide(slug), kind: "guide", title, text: summary, words: [] });
    }),
    ...content("glossary").map(({ slug, data }) => {
      const { term: title, short, aliases } = term.parse(data);
      return makeProseRecord({ url: routes.term(slug), kind: "term", title, text: short, words: aliases });
    }),
  ];
}
