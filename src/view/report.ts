import { quoted } from "#lib/safe-text.ts";
import type { ToolContext } from "#view/tool-context.ts";

/** Longer addresses are cut or refused on the way to a host. */
const longestAddress = 1_900;

const quotedEvidence = 3;

/**
 * The address at which a new issue is written in a repository, filled in with what a report of a wrong verdict needs:
 * the tool, the digest of its definition, the verdict and the words that it rests on. Never longer than hosts take.
 * @param repository address of a repository on GitHub, GitLab or a host that does as GitHub does
 */
export function reportLink(repository: string, context: ToolContext): string {
  const home = repository.replace(/(?:\.git)?\/*$/, ""); // "https://github.com/example/catalogue.git/"
  const gitlab = /^https:\/\/[^/]*gitlab/.test(home); // "https://gitlab.example.org/group/catalogue"
  const [path, title, body] = gitlab
    ? ["/-/issues/new", "issue[title]", "issue[description]"]
    : ["/issues/new", "title", "body"];
  const address = (evidence: number): string => {
    const query = new URLSearchParams([
      [title, titleOf(context)],
      [body, bodyOf(context, evidence)],
    ]);
    return `${home}${path}?${query.toString()}`;
  };
  for (let evidence = quotedEvidence; evidence > 0; evidence--) {
    const link = address(evidence);
    if (link.length <= longestAddress) return link;
  }
  return address(0);
}

function titleOf({ server, tool }: ToolContext): string {
  return `Verdict on ${server.slug}/${tool.slug}`;
}

/** Catalogue text stands in a block of code, quoted, so that it means nothing to the host's Markdown. */
function bodyOf({ server, tool, assessment }: ToolContext, evidence: number): string {
  const { category, level, confidence } = assessment;
  const quotes = assessment.evidence
    .filter(({ weight }) => weight > 0)
    .toSorted((a, b) => b.weight - a.weight)
    .slice(0, evidence)
    .map(({ quote, where, signal }) => `evidence: ${quoted(quote, 40)}, ${where}, ${signal}`);
  return [
    "```",
    `tool: ${server.slug}/${tool.slug} ${quoted(tool.name, 40)}`,
    `digest: ${tool.digest}`,
    `verdict: ${category}, ${level}, ${Math.round(confidence * 100)}%`,
    ...quotes,
    "```",
    "",
    "What would be right, and why?",
    "",
  ].join("\n");
}
