import { formatNumber, plural } from "#lib/plural.ts";
import { confidenceTable } from "#risk/confidence-table.ts";
import { bandOf } from "#risk/confidence.ts";
import type { ConfidenceBand } from "#risk/assessment.ts";
import { measure, type Score } from "#risk/measure.ts";
import { signals } from "#risk/signals.ts";
import { baseLevel, categories, flags, type Category, type Flag, type Level } from "#risk/taxonomy.ts";
import { recommendRule } from "#policy/rule.ts";
import { judgeLabels, type JudgedPair } from "#store/judge-labels.ts";
import { parseLabels } from "#store/labels.ts";
import type { Server } from "#catalogue/server.ts";
import type { Store } from "#store/store.ts";
import { ruleInBrief } from "#view/effect.ts";
import { breadcrumbList, graph } from "#view/json-ld.ts";
import { headWords, type Page } from "#view/page.ts";
import { percent } from "#view/percent.ts";
import { routes, siteAddress } from "#view/routes.ts";

/** A file of `content/labels`. */
export interface LabelFile {
  /** From the project's folder. */
  readonly path: string;
  readonly text: string;
}

/** One yes-or-no question that was measured: a category or a flag. */
export interface ScoreRow {
  readonly word: string;
  readonly labelled: string;
  readonly missed: string;
  readonly falseAlarms: string;
  readonly recall: string;
  readonly precision: string;
}

export interface MeasuredErrors {
  /** Whole sentences: how many tools, how many right, and the two errors that matter most. */
  readonly sentences: readonly string[];
  readonly matrix: readonly { readonly category: Category; readonly cells: readonly string[] }[];
  readonly categories: readonly ScoreRow[];
  readonly flags: readonly ScoreRow[];
  readonly calibration: readonly {
    readonly stated: string;
    readonly right: string;
    readonly tools: string;
  }[];
  readonly calibrationSentence: string;
  /** Wrong verdicts, the most confident first. */
  readonly errors: readonly {
    readonly server: string;
    readonly tool: string;
    readonly labelled: Category;
    readonly judged: Category;
    readonly confidence: string;
  }[];
}

export interface MethodPage extends Page {
  readonly signalCount: string;
  readonly categories: readonly {
    readonly category: Category;
    readonly level: Level;
    readonly rule: string;
  }[];
  readonly confidence: readonly { readonly band: ConfidenceBand; readonly share: string }[];
  /** Absent where no labelled tool could be judged; `unmeasured` says why. */
  readonly measured?: MeasuredErrors;
  readonly unmeasured: string;
}

const shownErrors = 12;

/** How judging works, and how often it is wrong on the labelled tools. */
export function methodPage(store: Store, files: readonly LabelFile[]): MethodPage {
  const crumbs = [{ text: "Home", href: routes.home }, { text: "Method" }];
  const path = routes.method;
  const pairs = judgePairs(store, files);
  return {
    ...headWords(
      "Method",
      "How a verdict on an MCP tool comes about, how often it is wrong on labelled tools, and what no reading of a definition can show.",
    ),
    path,
    crumbs,
    data: graph([breadcrumbList(crumbs, path, siteAddress)]),
    signalCount: plural(signals.length, "signal"),
    categories: categories.map((category) => ({
      category,
      level: baseLevel[category],
      rule: ruleInBrief(recommendRule({ name: "tool" }, { category, band: "high" })),
    })),
    confidence: confidenceTable.map(({ share }) => ({ band: bandOf(share), share: percent(share) })),
    ...(pairs.length === 0 ? {} : { measured: describeMeasurement(pairs) }),
    unmeasured:
      files.length === 0
        ? "No tool has been labelled in this copy of toolrisk, so there is nothing to measure the verdicts against."
        : "None of the labelled tools is defined in this catalogue, so there is nothing to measure the verdicts against.",
  };
}

/** The labelled tools whose definitions are in the labels or in the store, each with its verdict. */
function judgePairs(store: Store, files: readonly LabelFile[]): readonly JudgedPair[] {
  const labels = files.flatMap(({ path, text }) => parseLabels(path, text).labels);
  const wanted = new Set(labels.map(({ label }) => label.server));
  const known = store.servers.filter(({ slug }) => wanted.has(slug));
  const catalogue = new Map<string, Server>(known.map(({ slug }) => [slug, store.server(slug).server]));
  return judgeLabels(labels, catalogue).pairs;
}

function describeMeasurement(pairs: readonly JudgedPair[]): MeasuredErrors {
  const result = measure(pairs);
  const servers = new Set(pairs.map(({ label }) => label.server)).size;
  const sure = pairs.filter(({ label }) => label.certain);
  return {
    sentences: [
      `${plural(result.tools, "tool")} of ${plural(servers, "server")} ${result.tools === 1 ? "was" : "were"} labelled by readers who had not seen the verdicts; of ${formatNumber(sure.length)} they were certain.`,
      `The category is right for ${percent(result.accuracy)}, and for ${percent(measure(sure).accuracy)} of those that were certain.`,
      ...keptAside(pairs),
      `${percent(result.dangerous)} are Destructive, Financial or Execute and are called Read, the worst error for a reader.`,
      `Of the tools that only read, ${percent(result.readsCalledElse)} are called something else.`,
    ],
    matrix: categories.map((category) => ({
      category,
      cells: categories.map((judged) => formatNumber(result.matrix[category][judged])),
    })),
    categories: categories.map((category) => scoreRow(category, result.categories[category])),
    flags: flags.map((flag: Flag) => scoreRow(flag, result.flags[flag])),
    calibration: result.calibration
      .filter(({ tools }) => tools > 0)
      .map(({ tools, confidence, right }) => ({
        stated: percent(confidence),
        right: percent(right),
        tools: formatNumber(tools),
      })),
    calibrationSentence: `Weighted by the number of tools, stated and measured shares are ${percent(result.calibrationError)} apart.`,
    errors: result.errors.slice(0, shownErrors).map(({ label, assessment }) => ({
      server: label.server,
      tool: label.tool,
      labelled: label.category,
      judged: assessment.category,
      confidence: percent(assessment.confidence),
    })),
  };
}

/** How the program does on labels that nobody had looked at who wrote its rules; nothing where all or none are such. */
function keptAside(pairs: readonly JudgedPair[]): readonly string[] {
  const aside = pairs.filter(({ label }) => label.heldOut);
  if (aside.length === 0 || aside.length === pairs.length) return [];
  const others = measure(pairs.filter(({ label }) => !label.heldOut));
  const sure = measure(aside.filter(({ label }) => label.certain));
  return [
    `${formatNumber(aside.length)} of them were kept aside while the rules were written: there it is right for ${percent(measure(aside).accuracy)} (${percent(sure.accuracy)} of the certain ones), on the others for ${percent(others.accuracy)}.`,
  ];
}

function scoreRow(word: string, { hits, misses, falseAlarms, recall, precision }: Score): ScoreRow {
  return {
    word,
    labelled: formatNumber(hits + misses),
    missed: formatNumber(misses),
    falseAlarms: formatNumber(falseAlarms),
    recall: hits + misses === 0 ? "–" : percent(recall),
    precision: hits + falseAlarms === 0 ? "–" : percent(precision),
  };
}
