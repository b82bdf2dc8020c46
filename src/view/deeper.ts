import type { Posture } from "#policy/rule.ts";
import type { Category, Flag } from "#risk/taxonomy.ts";
import type { Attack } from "#view/attack.ts";
import type { Guide } from "#view/guide-page.ts";
import type { Term } from "#view/term-page.ts";
import { routes } from "#view/routes.ts";

/** A page to read next. */
export interface DeeperLink {
  readonly href: string;
  readonly title: string;
  readonly kind: "attack" | "guide" | "term";
}

/** The written content among which a page finds what to read next. */
export interface Library {
  readonly attacks: readonly Attack[];
  readonly guides: readonly Guide[];
  readonly terms: readonly Term[];
}

export function attackDeeper({ slug, record }: Attack): DeeperLink {
  return { href: routes.attack(slug), title: record.title, kind: "attack" };
}

export function guideDeeper({ slug, record }: Guide): DeeperLink {
  return { href: routes.guide(slug), title: record.title, kind: "guide" };
}

export function termDeeper({ slug, record }: Term): DeeperLink {
  return { href: routes.term(slug), title: record.term, kind: "term" };
}

/** Terms by their slugs, in the order given; those that the glossary lacks are left out. */
export function termsNamed(terms: readonly Term[], slugs: readonly string[]): readonly DeeperLink[] {
  const known = new Map(terms.map((term) => [term.slug, term]));
  return slugs.flatMap((slug) => {
    const term = known.get(slug);
    return term ? [termDeeper(term)] : [];
  });
}

/** What decides which pages help a reader of one tool's page. */
export interface DeeperTool {
  readonly category: Category;
  readonly flags: readonly Flag[];
  readonly posture: Posture;
}

/** The word for what a rule does. */
const postureTerm: Readonly<Record<Posture, string>> = {
  allow: "default-deny",
  limit: "rate-limit",
  ask: "approval",
  deny: "default-deny",
  hide: "hide",
};

/** What goes with a tool: how to read its page, how to put its rule in force, and the words of its verdict. */
export function deeperOfTool(
  { category, flags, posture }: DeeperTool,
  { guides, terms }: Pick<Library, "guides" | "terms">,
): readonly DeeperLink[] {
  return [
    ...guidesNamed(guides, ["read-a-tool-page", "policy-json"]),
    ...termsNamed(terms, [category.toLowerCase(), postureTerm[posture], ...flags]),
  ];
}

/** What goes with a category. */
export function deeperOfCategory(
  category: Category,
  { guides, terms }: Pick<Library, "guides" | "terms">,
): readonly DeeperLink[] {
  return [
    ...guidesNamed(guides, ["read-a-tool-page", "review-a-server"]),
    ...termsNamed(terms, [category.toLowerCase(), "category", "level"]),
  ];
}

function guidesNamed(guides: readonly Guide[], slugs: readonly string[]): readonly DeeperLink[] {
  return slugs.flatMap((slug) => guides.filter((guide) => guide.slug === slug).map(guideDeeper));
}

/** What goes with an attack: its own word in the glossary, and the guides that help against it. */
export function deeperOfAttack({ slug, record }: Attack, { guides, terms }: Library): readonly DeeperLink[] {
  const names = new Set([slug, record.title, ...record.aliases].map((name) => name.toLowerCase()));
  const own = terms.filter(
    (term) =>
      term.slug === slug ||
      [term.record.term, ...term.record.aliases].some((name) => names.has(name.toLowerCase())),
  );
  const helpful = guides.filter((guide) => guide.record.related.attacks.includes(slug));
  return [...own.map(termDeeper), ...helpful.map(guideDeeper)];
}

/** What goes with a term: the attack of that name, and the guides that use the word. */
export function deeperOfTerm({ slug, record }: Term, { attacks, guides }: Library): readonly DeeperLink[] {
  const names = new Set([slug, record.term, ...record.aliases].map((name) => name.toLowerCase()));
  const own = attacks.filter((attack) =>
    [attack.slug, attack.record.title, ...attack.record.aliases].some((name) =>
      names.has(name.toLowerCase()),
    ),
  );
  const using = guides.filter((guide) => guide.record.related.glossary.includes(slug));
  return [...own.map(attackDeeper), ...using.map(guideDeeper)];
}

/** What goes with a guide, as its front matter says. */
export function deeperOfGuide(
  { record: { related } }: Guide,
  { attacks, terms }: Library,
): readonly DeeperLink[] {
  const named = related.attacks.flatMap((slug) => {
    const attack = attacks.find((candidate) => candidate.slug === slug);
    return attack ? [attackDeeper(attack)] : [];
  });
  return [...named, ...termsNamed(terms, related.glossary)];
}
