import { withArticle } from "#lib/plural.ts";
import type { ConfidenceBand } from "#risk/assessment.ts";
import type { Category, Flag, Level } from "#risk/taxonomy.ts";
import type { Store } from "#store/store.ts";
import { firstWords } from "#store/first-words.ts";
import { annotatedDefinition, type AnnotatedDefinition } from "#view/definition.ts";
import { whatItDoes } from "#view/does.ts";
import { effectOf } from "#view/effect.ts";
import { toolFacts, type Fact } from "#view/facts.ts";
import { toolQuestions, type Question } from "#view/faq.ts";
import { breadcrumbList, faqPage, graph } from "#view/json-ld.ts";
import { headWords, type Crumb, type Page } from "#view/page.ts";
import type { ParameterList } from "#view/parameters.ts";
import { policyPanes, type PolicyPane } from "#view/policy-panes.ts";
import { plainText, type Prose } from "#view/prose.ts";
import { ruleScope, type RuleScope } from "#view/rule-scope.ts";
import { routes, siteAddress } from "#view/routes.ts";
import { toolContext, type ToolContext } from "#view/tool-context.ts";
import { siblingLink, toolLink, type ToolLink } from "#view/tool-link.ts";
import { verdictOf } from "#view/verdict.ts";
import { whyItNeedsPolicy } from "#view/why.ts";

/** Every word, link and code block of a tool's page. */
export interface ToolPage extends Page {
  readonly name: string;
  readonly toolTitle: string;
  readonly server: { readonly name: string; readonly href: string };
  /** The first sentence of the server's own description. */
  readonly ownWords: string;
  readonly verdict: Prose;
  readonly category: Category;
  readonly categoryHref: string;
  readonly level: Level;
  readonly levelHref: string;
  readonly known: boolean;
  readonly band: ConfidenceBand;
  readonly flags: readonly Flag[];
  readonly panes: readonly PolicyPane[];
  readonly effect: Prose;
  readonly ruleReasons: readonly string[];
  readonly scope: RuleScope;
  readonly does: Prose;
  readonly why: readonly Prose[];
  readonly definition: AnnotatedDefinition;
  readonly parameters: ParameterList;
  readonly facts: readonly Fact[];
  readonly siblings: readonly ToolLink[];
  /** Of the server. */
  readonly toolCount: number;
  readonly namesakes: readonly ToolLink[];
  readonly elsewhere: readonly ToolLink[];
  readonly questions: readonly Question[];
}

const shownSiblings = 8;
const shownNamesakes = 8;
const ownWordsLength = 200;

/** The page of one tool. Throws where the store holds no such tool. */
export function toolPage(store: Store, serverSlug: string, toolSlug: string): ToolPage {
  const context = toolContext(store, serverSlug, toolSlug);
  const { server, tool, assessment, rule } = context;
  const namesakes = store.sameName(tool.name).filter((other) => other.server !== serverSlug);
  const questions = toolQuestions(context, namesakes.length);
  const crumbs = crumbsOf(context);
  const path = routes.tool(serverSlug, toolSlug);
  return {
    ...headWords(`${tool.name} · ${server.name}`, describePage(context)),
    path,
    crumbs,
    data: graph([article(context), faqPage(questions), breadcrumbList(crumbs, path, siteAddress)]),
    name: tool.name,
    toolTitle: tool.title ?? "",
    server: { name: server.name, href: routes.server(serverSlug) },
    ownWords: firstWords(tool.description, ownWordsLength),
    verdict: verdictOf(assessment),
    category: assessment.category,
    categoryHref: routes.category(assessment.category),
    level: assessment.level,
    levelHref: routes.level(assessment.level),
    known: assessment.known,
    band: assessment.band,
    flags: assessment.flags,
    panes: policyPanes(server, [rule]),
    effect: effectOf(rule),
    ruleReasons: rule.reasons,
    scope: ruleScope(context),
    does: whatItDoes(context),
    why: whyItNeedsPolicy(context),
    definition: annotatedDefinition(context),
    parameters: context.parameters,
    facts: toolFacts(server, tool),
    siblings: nearestSiblings(context),
    toolCount: server.tools.length,
    namesakes: namesakes.slice(0, shownNamesakes).map(toolLink),
    elsewhere: store.related(serverSlug, { slug: toolSlug, category: assessment.category }).map(toolLink),
    questions,
  };
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

/** The tools that stand next to this one in the server's order: they mostly share its noun. */
function nearestSiblings({ server, assessments, tool }: ToolContext): readonly ToolLink[] {
  const { tools } = server;
  const from = Math.max(
    0,
    Math.min(tools.indexOf(tool) - shownSiblings / 2, tools.length - shownSiblings - 1),
  );
  return tools.slice(from, from + shownSiblings + 1).flatMap((sibling, offset) => {
    const assessment = assessments[from + offset];
    return sibling === tool || !assessment ? [] : [siblingLink(server, sibling, assessment)];
  });
}
