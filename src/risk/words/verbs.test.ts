import { expect, test } from "vitest";
import { domainBits } from "#risk/words/domains.ts";
import { inflectVerb, pluralOf } from "#risk/words/inflect.ts";
import { lookUpWord } from "#risk/words/lexicon.ts";
import { nounBits } from "#risk/words/nouns.ts";
import { alsoNouns, irregularForms, openingVerbs, verbsBySense } from "#risk/words/verbs.ts";

const listOf = (words: string): readonly string[] => words.trim().split(/\s+/);

test("no verb stands in two groups or twice in one", () => {
  const all = Object.values(verbsBySense).flatMap(listOf);
  const twice = all.filter((verb, index) => all.indexOf(verb) !== index);
  expect(twice).toEqual([]);
});

test("every word that is said to be a noun too, or to open a name, is a verb", () => {
  const verbs = new Set(Object.values(verbsBySense).flatMap(listOf));
  const unknown = [...listOf(alsoNouns), ...listOf(openingVerbs)].filter((word) => !verbs.has(word));
  expect(unknown).toEqual([]);
});

test("every irregular form names a verb that there is", () => {
  for (const line of irregularForms.split(";")) {
    const [text = "", lemma = ""] = listOf(line);
    expect(lookUpWord(text).verb?.lemma, line).toBe(lemma);
  }
});

test("the classes of nouns and the domains fit into the bits of a number", () => {
  expect(Object.keys(nounBits).length).toBeLessThanOrEqual(31);
  expect(Object.keys(domainBits).length).toBeLessThanOrEqual(31);
});

test.each([
  ["stop", "stop stops stopped stopping"],
  ["delete", "delete deletes deleted deleting"],
  ["copy", "copy copies copied copying"],
  ["push", "push pushes pushed pushing"],
  ["commit", "commit commits committed committing"],
  ["play", "play plays played playing"],
])("the forms of %s are %s", (verb, forms) => {
  expect(
    inflectVerb(verb)
      .map(({ text }) => text)
      .join(" "),
  ).toBe(forms);
});

test("plurals of regular nouns", () => {
  expect(["policy", "branch", "key", "file"].map(pluralOf)).toEqual([
    "policies",
    "branches",
    "keys",
    "files",
  ]);
});

test("a prefix makes a verb of a verb: resend sends", () => {
  expect(lookUpWord("resend").verb).toMatchObject({ lemma: "send", sense: "write" });
});
