import { createHash } from "node:crypto";
import type { Server } from "#catalogue/server.ts";
import { formatNumber, plural } from "#lib/plural.ts";
import { formats } from "#policy/formats.ts";
import { proveEngines } from "#policy/prove-engines.ts";
import type { Rule } from "#policy/rule.ts";
import { policyTarget } from "#policy/server-rules.ts";
import { categories, levels, type Category, type Flag, type Level } from "#risk/taxonomy.ts";
import type { Store } from "#store/store.ts";
import type { JudgedServer } from "#store/judged.ts";
import { toolPaths, type ToolPath } from "#view/combinations.ts";
import { conflictGroups, type ConflictGroup } from "#view/conflict-groups.ts";
import { describePostures } from "#view/effect.ts";
import { serverFacts, type Fact } from "#view/facts.ts";
import type { Question } from "#view/faq.ts";
import { breadcrumbList, faqPage, graph } from "#view/json-ld.ts";
import { levelBar, type LevelBar } from "#view/level-bar.ts";
import { ownWordsOf } from "#view/own-words.ts";
import { headWords, type Crumb, type Page } from "#view/page.ts";
import { policyData, type PolicyData } from "#view/policy-data.ts";
import { callsFile, policyFile, rulesOf } from "#view/policy-files.ts";
import { policyPanes, type PolicyPane } from "#view/policy-panes.ts";
import { routes, siteAddress, tier } from "#view/routes.ts";
import { serverQuestions } from "#view/server-faq.ts";
import { tokenCost, type TokenCost } from "#view/token-cost.ts";
import { ownLinks, ruledLink, type ToolLink } from "#view/tool-link.ts";
import { toolSection, type ToolSection } from "#view/tool-section.ts";

/** A tool in the table of a server's tools. */
export interface ToolRow extends ToolLink {
  readonly flags: readonly Flag[];
  readonly tokens: number;
}

/** The tools of a level as sections of the page. */
export interface LevelDetails {
  readonly level: Level;
  readonly tools: readonly ToolSection[];
}

/** The server's whole policy in one format. */
export interface FormatRow {
  readonly label: string;
  /** The page of the format. */
  readonly href: string;
  /** Absent where the format refuses the server, and where the site has no such files. */
  readonly file?: { readonly href: string; readonly name: string };
  /** Whole sentences. */
  readonly losses: readonly string[];
}

/** Calls that were tried on the policy when the page was made. */
export interface PolicyProof {
  readonly calls: number;
  /** Where they can be had; absent where the site has no such files. */
  readonly href?: string;
}

/** Every word, link and code block of a server's page. */
export interface ServerPage extends Page {
  readonly name: string;
  readonly ownWords: string;
  /** Whose words those are. */
  readonly ownWordsOf: string;
  /** What its tools can do, in one sentence. */
  readonly verdict: string;
  readonly bar: LevelBar;
  readonly levels: readonly { readonly level: Level; readonly count: number; readonly href: string }[];
  readonly categories: readonly { readonly category: Category; readonly count: number }[];
  readonly tools: readonly ToolRow[];
  /** The tools as sections, where they have no pages of their own; else empty. */
  readonly details: readonly LevelDetails[];
  /** What the policy does, in one sentence. */
  readonly effect: string;
  readonly panes: readonly PolicyPane[];
  readonly policy: PolicyData;
  readonly formats: readonly FormatRow[];
  readonly proof: PolicyProof;
  /** SHA-256 of the policy in the first format, for those who sign it. */
  readonly policyDigest: string;
  readonly paths: readonly ToolPath[];
  readonly conflicts: readonly ConflictGroup[];
  readonly cost: TokenCost;
  readonly documented: boolean;
  readonly facts: readonly Fact[];
  readonly tags: readonly { readonly tag: string; readonly href: string }[];
  readonly questions: readonly Question[];
}

/** The page of one server: its tools, what they can do together, and its whole policy. */
export function serverPage(store: Store, slug: string): ServerPage {
  const judged = store.server(slug);
  const { server, assessments, tokens } = judged;
  const rules = rulesOf(judged);
  const tools = toolRows(judged, rules);
  const path = routes.server(slug);
  const verdict = describeServer(judged);
  const cost = tokenCost(server, tokens, rules);
  const questions = serverQuestions({ server, assessments, rules, cost: cost.sentences });
  const crumbs: readonly Crumb[] = [
    { text: "Home", href: routes.home },
    { text: "Servers", href: routes.servers() },
    { text: server.name, foreign: true },
  ];
  const countOf = (level: Level): number => tools.filter((tool) => tool.level === level).length;
  return {
    ...headWords(server.name, `${server.name}: ${verdict}`),
    path,
    crumbs,
    data: graph([faqPage(questions), breadcrumbList(crumbs, path, siteAddress)]),
    name: server.name,
    ownWords: server.description ?? "",
    ownWordsOf: ownWordsOf(server.provenance),
    verdict,
    bar: levelBar(countBy(levels, countOf)),
    levels: levels
      .toReversed()
      .map((level) => ({ level, count: countOf(level), href: routes.serverLevel(slug, level) }))
      .filter(({ count }) => count > 0),
    categories: categories
      .map((category) => ({ category, count: tools.filter((tool) => tool.category === category).length }))
      .filter(({ count }) => count > 0),
    tools,
    details: tier === "servers" ? levelDetails(store, judged) : [],
    effect: describePostures(rules),
    panes: policyPanes(server, rules),
    policy: policyData(server, server.tools, assessments),
    formats: formatRows(server, rules),
    proof: provePolicy(server, rules),
    policyDigest: digestPolicy(server, rules),
    paths: toolPaths(server, assessments),
    conflicts: conflictGroups(server, assessments),
    cost,
    documented: server.provenance.method === "documented",
    facts: serverFacts(server),
    tags: server.tags.map((tag) => ({ tag, href: routes.tag(tag) })),
    questions,
  };
}

/** The tools, the gravest first, else in the server's own order. */
function toolRows(judged: JudgedServer, rules: readonly Rule[]): readonly ToolRow[] {
  return ownLinks(judged)
    .map((link, index): ToolRow => ({
      ...ruledLink(link, rules[index]),
      flags: judged.assessments[index]?.flags ?? [],
      tokens: judged.tokens[index] ?? 0,
    }))
    .toSorted((a, b) => levels.indexOf(b.level) - levels.indexOf(a.level));
}

function levelDetails(store: Store, { server, assessments }: JudgedServer): readonly LevelDetails[] {
  const ofLevel = (level: Level): readonly ToolSection[] =>
    server.tools
      .filter((_, index) => assessments[index]?.level === level)
      .map(({ slug }) => toolSection(store, server.slug, slug));
  return levels
    .toReversed()
    .map((level) => ({ level, tools: ofLevel(level) }))
    .filter(({ tools }) => tools.length > 0);
}

function formatRows(server: Server, rules: readonly Rule[]): readonly FormatRow[] {
  const target = policyTarget(server);
  return formats.map((format) => {
    const row = { label: format.label, href: routes.format(format.id) };
    const policy = format.render(target, rules);
    if ("refused" in policy) return { ...row, losses: [policy.refused] };
    const { fileName, losses } = policy;
    if (tier !== "tools") return { ...row, losses };
    return {
      ...row,
      losses,
      file: { href: routes.policyFile(server.slug, policyFile(format)), name: fileName },
    };
  });
}

/** Tries the policy on made-up calls. Throws where it does not do what it says: no such page may be published. */
function provePolicy(server: Server, rules: readonly Rule[]): PolicyProof {
  const { calls, failures } = proveEngines(server, rules);
  if (failures.length > 0)
    throw new Error(`the policy of ${server.slug} does not hold: ${failures.join(" ")}`);
  return tier === "tools" ? { calls, href: routes.policyFile(server.slug, callsFile) } : { calls };
}

function digestPolicy(server: Server, rules: readonly Rule[]): string {
  const policy = formats[0]?.render(policyTarget(server), rules);
  return policy && "text" in policy ? createHash("sha256").update(policy.text).digest("hex") : "";
}

function countBy<Key extends string>(keys: readonly Key[], count: (key: Key) => number): Record<Key, number> {
  // The keys are exactly those of the record, which Object.fromEntries cannot tell the compiler.
  return Object.fromEntries(keys.map((key) => [key, count(key)])) as Record<Key, number>;
}

/** `12 tools; 5 do more than read, and one can remove data or move money.` */
function describeServer({ assessments }: JudgedServer): string {
  const total = assessments.length;
  if (total === 0) return "It declares no tools.";
  const tools = plural(total, "tool");
  const acting = assessments.filter(({ category }) => category !== "Read").length;
  const grave = assessments.filter(
    ({ category }) => category === "Destructive" || category === "Financial",
  ).length;
  if (acting === 0)
    return `${tools}; ${total === 1 ? "it only reads" : total === 2 ? "both only read" : "all of them only read"}.`;
  const subject = total === 1 ? "it" : countInWords(acting);
  const act = `${tools}; ${subject} ${acting === 1 ? "does" : "do"} more than read`;
  if (grave === 0) return `${act}, and none is known to remove data or to move money.`;
  const gravest = total === 1 ? "it" : grave === acting ? "each of these" : countInWords(grave);
  return `${act}, and ${gravest} can remove data or move money.`;
}

function countInWords(count: number): string {
  return count === 1 ? "one" : formatNumber(count);
}
