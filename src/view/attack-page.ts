import { plural } from "#lib/plural.ts";
import { policyJson } from "#policy/formats/policy-json.ts";
import type { Store } from "#store/store.ts";
import {
  attackGrades,
  attackKinds,
  incidentKinds,
  type AttackGrade,
  type AttackRecord,
  type Expectation,
} from "#view/attack-record.ts";
import { attackLink, type Attack, type AttackLink } from "#view/attack.ts";
import { writeDate } from "#view/dates.ts";
import { breadcrumbList, graph } from "#view/json-ld.ts";
import { mappingLists, type MappingList } from "#view/mapping-lists.ts";
import { headWords, type Crumb, type Page } from "#view/page.ts";
import { exampleRules, playExample } from "#view/play-example.ts";
import { paneOf, type PolicyPane } from "#view/policy-panes.ts";
import { code, joinSentences, listInProse, say, type Inline, type Prose } from "#view/prose.ts";
import { routes, siteAddress } from "#view/routes.ts";
import { listSources, type ShownSource } from "#view/sources.ts";
import { toolLink, type ToolLink } from "#view/tool-link.ts";

/** A call of the example, and what became of it when the page was built. */
export interface ShownCall {
  readonly tool: string;
  /** As JSON, one argument a line. */
  readonly arguments: string;
  readonly outcome: Expectation;
  /** `denied`, `denied after the cap`, `let through`. */
  readonly words: string;
  readonly because: string;
}

/** A public event in which the attack was seen. */
export interface ShownIncident {
  readonly kind: string;
  readonly isoDate: string;
  readonly date: string;
  readonly what: string;
  readonly sources: readonly ShownSource[];
}

export interface ShownCve {
  readonly id: string;
  readonly href: string;
  /** `Azure MCP server tools; CVSS 8.8; mended in 1.0.0` */
  readonly about: string;
}

/** Every word and link of an attack's page but its prose. */
export interface AttackPage extends Page {
  readonly heading: string;
  readonly summary: string;
  readonly aliases: readonly string[];
  readonly kind: string;
  readonly grade: AttackGrade;
  readonly gradeMeaning: string;
  /** Absent where we looked and found none. */
  readonly incident?: ShownIncident;
  readonly cves: readonly ShownCve[];
  readonly needs: Prose;
  readonly signs: readonly string[];
  readonly stops: readonly string[];
  readonly ruleDoesNotStop: readonly string[];
  readonly story: string;
  readonly calls: readonly ShownCall[];
  readonly policy: PolicyPane;
  /** How many tools it abuses, and a few of them; absent for an attack on servers. */
  readonly tools?: { readonly sentence: string; readonly examples: readonly ToolLink[] };
  readonly mappings: readonly MappingList[];
  readonly sources: readonly ShownSource[];
  /** Others that get in at the same place. */
  readonly others: readonly AttackLink[];
}

/**
 * The page of one attack. Its calls are played against the printed rules.
 * @throws where a call does not become what the attack's record says
 */
export function attackPage(store: Store, attack: Attack, attacks: readonly Attack[]): AttackPage {
  const { slug, record } = attack;
  const { title, summary, incident, sources } = record;
  const path = routes.attack(slug);
  const crumbs: readonly Crumb[] = [
    { text: "Home", href: routes.home },
    { text: "Attacks", href: routes.attacks },
    { text: title },
  ];
  const tools = toolsOf(store, attack);
  return {
    ...headWords(title, summary),
    path,
    crumbs,
    data: graph([
      { "@type": "TechArticle", headline: title, description: summary },
      breadcrumbList(crumbs, path, siteAddress),
    ]),
    heading: title,
    summary,
    aliases: record.aliases,
    kind: attackKinds[record.kind],
    grade: record.grade,
    gradeMeaning: attackGrades[record.grade],
    ...(incident === "none known" ? {} : { incident: showIncident(incident, sources) }),
    cves: record.cves.map(showCve),
    needs: needsOf(record.needs),
    signs: record.signs,
    stops: record.stops,
    ruleDoesNotStop: record.ruleDoesNotStop,
    story: record.example.story,
    calls: provenCalls(attack),
    policy: examplePane(record.example),
    ...(tools === undefined ? {} : { tools }),
    mappings: mappingLists(record.mappings),
    sources: listSources(sources),
    others: attacks.filter((other) => other.record.kind === record.kind && other !== attack).map(attackLink),
  };
}

function showIncident(
  { kind, date, what, sources: urls }: Exclude<AttackRecord["incident"], string>,
  sources: AttackRecord["sources"],
): ShownIncident {
  return {
    kind: incidentKinds[kind],
    isoDate: date,
    date: writeDate(date),
    what,
    sources: listSources(sources.filter(({ url }) => urls.includes(url))),
  };
}

function showCve({ id, product, score, fixedIn }: AttackRecord["cves"][number]): ShownCve {
  const parts = [
    product,
    ...(score === undefined ? [] : [`CVSS ${score.toFixed(1)}`]),
    ...(fixedIn === undefined ? [] : [`mended in ${fixedIn}`]),
  ];
  return { id, href: `https://nvd.nist.gov/vuln/detail/${id}`, about: parts.join("; ") };
}

const outcomes: Readonly<Record<Expectation, string>> = {
  deny: "denied",
  limit: "denied after the cap",
  allow: "let through",
};

function provenCalls({ slug, record: { example } }: Attack): readonly ShownCall[] {
  for (const { format, call, got } of playExample(example)) {
    if (got === call.expect) continue;
    const made = `${call.tool}(${JSON.stringify(call.arguments)})`;
    throw new Error(
      `content/attacks/${slug}.mdx says “${call.expect}” of ${made}, but in ${format} it is “${got}”`,
    );
  }
  return example.calls.map((call) => ({
    tool: call.tool,
    arguments: JSON.stringify(call.arguments, undefined, 2),
    outcome: call.expect,
    words: outcomes[call.expect],
    because: call.because,
  }));
}

function examplePane(example: AttackRecord["example"]): PolicyPane {
  const tools = example.tools.map(({ name }) => ({ name }));
  return paneOf(policyJson, { slug: "example", name: "Example", tools }, exampleRules(example));
}

/** What a tool must be for the attack to work, as a sentence or two. */
function needsOf({ scope, categories, flags, flagMatch, parameters }: AttackRecord["needs"]): Prose {
  if (scope === "server")
    return say`It needs no tool in particular: it concerns every server that an agent is connected to.`;
  const kinds = categories.map((category): Inline => ({ link: routes.category(category), text: category }));
  const marks = flags.map(code);
  const words = parameters.map(code);
  const asked: readonly Prose[] = [
    ...(kinds.length > 0 ? [say`is ${listInProse(kinds, "or")}`] : []),
    ...(marks.length > 0
      ? [
          say`carries ${marks.length > 1 && flagMatch === "any" ? "one of the flags" : marks.length > 1 ? "the flags" : "the flag"} ${listInProse(marks)}`,
        ]
      : []),
    ...(words.length > 0
      ? [
          say`has a parameter with ${words.length > 1 ? "one of the words" : "the word"} ${listInProse(words)} in its name`,
        ]
      : []),
  ];
  return joinSentences([
    say`It needs a tool that ${listInProse(asked)}.`,
    asked.length > 1 ? say`All of this must hold for the same tool.` : [],
  ]);
}

function toolsOf(store: Store, { slug, record: { needs } }: Attack): AttackPage["tools"] {
  if (needs.scope === "server") return undefined;
  const { tools, examples } = store.attackedTools(slug);
  const sentence =
    tools === 0
      ? "No tool of this catalogue offers what it needs."
      : `${plural(tools, "tool")} of this catalogue ${tools === 1 ? "offers" : "offer"} what it needs.${tools > examples.length ? " These are a few of them." : ""}`;
  return { sentence, examples: examples.map(toolLink) };
}
