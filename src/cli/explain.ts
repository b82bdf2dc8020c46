import { styleText } from "node:util";
import { terminalText } from "#lib/safe-text.ts";
import { withArticle } from "#lib/plural.ts";
import { addUp } from "#risk/add-up.ts";
import type { Assessment, Evidence } from "#risk/assessment.ts";
import { quotedText } from "#risk/quoted-text.ts";
import type { ServerSubject, ToolSubject } from "#risk/subject.ts";
import { baseLevel, categories } from "#risk/taxonomy.ts";
import { thresholds } from "#risk/weights.ts";

/** Characters shown before and after a quote. */
const around = 36;

/** How the verdict on one tool came about, signal by signal, as text for a terminal. Ends with a line break. */
export function explainVerdict(
  tool: ToolSubject,
  server: ServerSubject,
  assessment: Assessment,
  stream: NodeJS.WritableStream,
): string {
  const strong = (text: string): string => styleText("bold", text, { stream });
  const { category, level, confidence, band, flags } = assessment;
  const known = assessment.known ? "" : " (the definition does not say what it does)";
  const lines = [
    strong(terminalText(`${server.name} / ${tool.name}`)),
    `${category}${known}, ${level}, confidence ${confidence.toFixed(2)} (${band}), flags: ${flags.length > 0 ? flags.join(", ") : "none"}`,
    "",
    strong("What was read"),
    ...assessment.evidence.flatMap((evidence) => explainEvidence(evidence, tool, server, stream)),
    ...(assessment.evidence.length === 0 ? ["  Nothing in the definition says what it does."] : []),
    "",
    strong("How it adds up"),
    ...explainSums(assessment),
    ...explainLevel(assessment),
    ...explainRest(assessment, strong),
  ];
  return `${lines.join("\n")}\n`;
}

function explainEvidence(
  evidence: Evidence,
  tool: ToolSubject,
  server: ServerSubject,
  stream: NodeJS.WritableStream,
): readonly string[] {
  const { supports, weight, signal, because, where, path, part } = evidence;
  const place =
    path === "" ? where : `${where} ${path}${part === undefined || part === "name" ? "" : `, ${part}`}`;
  const sign = weight < 0 ? "against" : "for";
  const text = quotedText(evidence, tool, server) ?? evidence.quote;
  return [
    `  ${sign} ${supports} ${Math.abs(weight).toFixed(1)}  ${signal}: ${because}`,
    `      ${terminalText(place)}: ${inContext(text, evidence, stream)}`,
  ];
}

/** The quote underlined between the words around it, on one line. */
function inContext(text: string, { start, end }: Evidence, stream: NodeJS.WritableStream): string {
  const from = Math.max(0, start - around);
  const to = Math.min(text.length, end + around);
  const before = `${from > 0 ? "…" : ""}${terminalText(text.slice(from, start))}`;
  const after = `${terminalText(text.slice(end, to))}${to < text.length ? "…" : ""}`;
  return `${before}${styleText("underline", `[${terminalText(text.slice(start, end))}]`, { stream })}${after}`;
}

function explainSums({ evidence, category }: Assessment): readonly string[] {
  const sums = addUp(evidence);
  const rows = categories.map((name) => {
    const needs = name === "Read" ? "what remains" : `needs ${thresholds[name]}`;
    return `  ${name.padEnd(12)}${sums[name].toFixed(1).padStart(6)}  ${needs}${name === category ? "  <- first that has enough" : ""}`;
  });
  return rows;
}

function explainLevel({ category, level, levelSteps }: Assessment): readonly string[] {
  const start = `  Level: ${withArticle(category)} tool starts at ${baseLevel[category]}`;
  const steps = levelSteps.map(({ to, because }) => `    to ${to}, because ${because}`);
  return [levelSteps.length === 0 ? `${start} and stays there.` : `${start}; now ${level}:`, ...steps];
}

function explainRest(
  { conflicts, missing, undoneBy, review, classifier }: Assessment,
  strong: (text: string) => string,
): readonly string[] {
  const lines: string[] = [];
  if (undoneBy !== undefined) lines.push(terminalText(`  Undone by: ${undoneBy}`));
  if (review !== undefined)
    lines.push(
      terminalText(
        `  Reviewed by ${review.reviewer} on ${review.date}, until ${review.expires}: ${review.reason}`,
      ),
      `  The program had said ${classifier?.category ?? ""}, ${classifier?.level ?? ""}.`,
    );
  if (conflicts.length > 0)
    lines.push("", strong("Contradictions"), ...conflicts.map(({ sentence }) => `  ${sentence}`));
  if (missing.length > 0)
    lines.push("", strong("What is missing"), ...missing.map((sentence) => terminalText(`  ${sentence}`)));
  return lines;
}
