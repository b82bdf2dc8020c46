import { plural, withArticle } from "#lib/plural.ts";
import type { Posture } from "#policy/rule.ts";
import type { ConfidenceBand } from "#risk/assessment.ts";
import { levels, type Category, type Flag, type Level } from "#risk/taxonomy.ts";
import type { Store } from "#store/store.ts";
import type { VerdictCount } from "#store/summary.ts";
import { toolWords } from "#store/first-words.ts";
import { attackSurface, type AttackSurface } from "#view/attack-fits.ts";
import { annotatedDefinition, type AnnotatedDefinition } from "#view/definition.ts";
import { whatItDoes } from "#view/does.ts";
import { effectOf, ruleInBrief } from "#view/effect.ts";
import { toolFacts, type Fact } from "#view/facts.ts";
import { toolQuestions, type Question } from "#view/faq.ts";
import { breadcrumbList, faqPage, graph } from "#view/json-ld.ts";
import { countTools, spreadOf } from "#view/name-pages.ts";
import { headWords, type Crumb, type Page } from "#view/page.ts";
import { toolWordsOf } from "#view/own-words.ts";
import { parameterMarks, type ParameterMark } from "#view/parameter-marks.ts";
import type { ParameterList } from "#view/parameters.ts";
import { policyData, type PolicyData } from "#view/policy-data.ts";
import { policyPanes, type PolicyPane } from "#view/policy-panes.ts";
import { plainText, type Prose } from "#view/prose.ts";
import { reportLink } from "#view/report.ts";
import { ruleScope, type RuleScope } from "#view/rule-scope.ts";
import { ruleSurroundings, type RuleSurroundings } from "#view/rule-surroundings.ts";
import { routes, siteAddress } from "#view/routes.ts";
import { toolContext, type ToolContext } from "#view/tool-context.ts";
import { site } from "#view/site.ts";
import { toolLink, type ToolLink } from "#view/tool-link.ts";
import { verdictOf } from "#view/verdict.ts";
import { whyItNeedsPolicy } from "#view/why.ts";

/** Every word, link and code block of a tool's page. */
export interface ToolPage extends Page {
  readonly name: string;
  readonly toolTitle: string;
  readonly server: { readonly name: string; readonly href: string };
  /** The first sentence of the server's own description. */
  readonly ownWords: string;
  /** Whose words those are; the server's name follows. */
  readonly ownWordsOf: string;
  readonly verdict: Prose;
  readonly category: Category;
  readonly categoryHref: string;
  readonly level: Level;
  readonly levelHref: string;
  readonly known: boolean;
  readonly band: ConfidenceBand;
  readonly flags: readonly Flag[];
  /** The same with the page of each word. */
  readonly flagLinks: readonly { readonly flag: Flag; readonly href: string }[];
  readonly posture: Posture;
  /** What decides which attacks concern it. */
  readonly surface: AttackSurface;
  readonly panes: readonly PolicyPane[];
  readonly policy: PolicyData;
  /** How the rule came to be trusted, and where the rest of the server's policy is. */
  readonly around: RuleSurroundings;
  readonly ruleInBrief: string;
  readonly effect: Prose;
  readonly ruleReasons: readonly string[];
  readonly scope: RuleScope;
  readonly does: Prose;
  readonly why: readonly Prose[];
  readonly definition: AnnotatedDefinition;
  readonly parameters: ParameterList;
  readonly parameterMarks: ReadonlyMap<string, readonly ParameterMark[]>;
  readonly facts: readonly Fact[];
  readonly siblings: readonly ToolLink[];
  /** Of the server. */
  readonly toolCount: number;
  /** The server's tools of the same level. */
  readonly levelOnServer: string;
  /** Tools of the same name on other servers; the first few of them. */
  readonly namesakes: readonly ToolLink[];
  /** How many of them there are and whether their verdicts differ, where there are any. */
  readonly twins?: { readonly sentence: string; readonly href: string };
  readonly elsewhere: readonly ToolLink[];
  readonly questions: readonly Question[];
  /** How much is catalogued, in one sentence. */
  readonly catalogue: string;
  /** Where a wrong verdict is reported; absent where the site names no repository. */
  readonly report?: string;
}

const shownSiblings = 8;
const shownNamesakes = 4;
const ownWordsLength = 200;

/** The page of one tool. Throws where the store holds no such tool. */
export function toolPage(store: Store, serverSlug: string, toolSlug: string): ToolPage {
  const context = toolContext(store, serverSlug, toolSlug);
  const { server, tool, assessment, rule } = context;
  const verdicts = store.verdictsOnName(tool.name);
  const others = countTools(verdicts) - 1;
  const questions = toolQuestions(context, others);
  const crumbs = crumbsOf(context);
  const path = routes.tool(serverSlug, toolSlug);
  const { title, description } = headWords(`${tool.name} · ${server.name}`, describePage(context));
  // What may be absent comes last: an object is made at once only as far as its keys are known.
  return {
    title,
    description,
    path,
    crumbs,
    picture: { category: assessment.category, level: assessment.level },
    data: graph([article(context), faqPage(questions), breadcrumbList(crumbs, path, siteAddress)]),
    name: tool.name,
    toolTitle: tool.title ?? "",
    server: { name: server.name, href: routes.server(serverSlug) },
    ownWords: toolWords(server, tool, ownWordsLength),
    ownWordsOf: toolWordsOf(server.provenance),
    verdict: verdictOf(assessment),
    category: assessment.category,
    categoryHref: routes.category(assessment.category),
    level: assessment.level,
    levelHref: routes.level(assessment.level),
    known: assessment.known,
    band: assessment.band,
    flags: assessment.flags,
    flagLinks: assessment.flags.map((flag) => ({ flag, href: routes.term(flag) })),
    posture: rule.posture,
    surface: attackSurface(assessment, context.parameters.parameters),
    panes: policyPanes(server, [rule]),
    policy: policyData(server, [tool], [assessment]),
    around: ruleSurroundings(context),
    ruleInBrief: ruleInBrief(rule),
    effect: effectOf(rule),
    ruleReasons: rule.reasons,
    scope: ruleScope(context),
    does: whatItDoes(context),
    why: whyItNeedsPolicy(context),
    definition: annotatedDefinition(context),
    parameters: context.parameters,
    parameterMarks: parameterMarks(assessment.evidence),
    facts: toolFacts(context),
    siblings: nearestSiblings(context),
    toolCount: server.tools.length,
    levelOnServer: routes.serverLevel(serverSlug, assessment.level),
    namesakes: others === 0 ? [] : otherNamesakes(store, context),
    elsewhere: store.related(serverSlug, { slug: toolSlug, category: assessment.category }).map(toolLink),
    questions,
    catalogue: sizeOf(store, context),
    ...(others === 0 ? {} : { twins: describeTwins(tool.name, others, verdicts) }),
    ...(site.repository === undefined ? {} : { report: reportLink(site.repository, context) }),
  };
}

function sizeOf(store: Store, { server }: ToolContext): string {
  const { servers, tools } = store.catalogueSize;
  return `This server has ${plural(server.tools.length, "tool")}; the catalogue holds at least ${plural(tools, "tool")} of ${plural(servers, "server")}.`;
}

function otherNamesakes(store: Store, { server, tool }: ToolContext): readonly ToolLink[] {
  return store
    .sameName(tool.name, 0, shownNamesakes + 1)
    .filter((other) => other.server !== server.slug)
    .slice(0, shownNamesakes)
    .map(toolLink);
}

function describeTwins(
  name: string,
  others: number,
  verdicts: readonly VerdictCount[],
): NonNullable<ToolPage["twins"]> {
  const have = `${plural(others, "other server")} ${others === 1 ? "has" : "have"} a tool of this name.`;
  return { sentence: `${have} ${spreadOf(verdicts)}`, href: routes.name(name) };
}

function crumbsOf({ server, tool }: ToolContext): readonly Crumb[] {
  return [
    { text: "Home", href: routes.home },
    { text: "Servers", href: routes.servers() },
    { text: server.name, href: routes.server(server.slug), foreign: true },
    { text: tool.name, foreign: true },
  ];
}

function describePage({ tool, server, assessment, rule }: ToolContext): string {
  const { category, level } = assessment;
  return `${tool.name} of ${server.name} is ${withArticle(category)} tool of the level ${level}. ${plainText(effectOf(rule))}`;
}

function article({ tool, server, assessment }: ToolContext) {
  const { date } = server.provenance;
  return {
    "@type": "TechArticle",
    headline: `${tool.name} · ${server.name}`,
    description: plainText(verdictOf(assessment)),
    ...(date === undefined ? {} : { dateModified: date }),
  };
}

/** The tools that stand next to this one in the server's order, since these mostly share its noun; the gravest first. */
function nearestSiblings({ links, index: own }: ToolContext): readonly ToolLink[] {
  const from = Math.max(0, Math.min(own - shownSiblings / 2, links.length - shownSiblings - 1));
  return links
    .slice(from, from + shownSiblings + 1)
    .filter((link) => link !== links[own])
    .toSorted((a, b) => levels.indexOf(b.level) - levels.indexOf(a.level));
}
