import type { Server } from "#catalogue/server.ts";
import { VerdictCounter } from "#store/counts.ts";
import type { JudgedServer } from "#store/judged.ts";
import type { IndexedTool } from "#store/layout.ts";
import type { ServerSummary } from "#store/summary.ts";

const toolSummaryLength = 160;
const serverSummaryLength = 200;

/** What lists show of a server. */
export function summariseServer({ server, assessments }: JudgedServer): ServerSummary {
  const counter = new VerdictCounter();
  counter.add(assessments);
  return {
    slug: server.slug,
    name: server.name,
    publisher: server.publisher?.name,
    official: server.publisher?.official ?? false,
    summary: firstWords(server.description, serverSummaryLength),
    tags: server.tags,
    tools: server.tools.length,
    byCategory: counter.byCategory,
    byLevel: counter.byLevel,
  };
}

/** What lists show of each tool of a server, in the server's order. */
export function summariseTools({ server, assessments }: JudgedServer): readonly IndexedTool[] {
  return server.tools.flatMap((tool, index) => {
    const assessment = assessments[index];
    if (!assessment) throw new Error(`no verdict on ${describeTool(server, tool.name)}`);
    const { category, level } = assessment;
    const summary = firstWords(tool.description, toolSummaryLength);
    return [{ name: tool.name, slug: tool.slug, category, level, summary }];
  });
}

/** The first sentence of a text, white space folded, cut at a word with "…" where it is longer than `length` characters. */
export function firstWords(text: string | undefined, length: number): string {
  // Only a head of a text that may have 64 KiB is looked at; the cut is by code point.
  const head = Array.from(
    (text ?? "")
      .slice(0, length * 8)
      .trim()
      .replace(/\s+/g, " "),
  );
  const folded = head.join("");
  const end = folded.search(/[.!?](?: |$)|[。！？]/); // "Deletes a branch. It …"
  const sentence = end >= 0 ? folded.slice(0, end + 1) : folded;
  const characters = Array.from(sentence);
  if (characters.length <= length) return sentence;
  const cut = characters.slice(0, length - 1).join("");
  const space = cut.lastIndexOf(" ");
  return `${space > length / 2 ? cut.slice(0, space) : cut}…`;
}

function describeTool(server: Server, tool: string): string {
  return `${server.slug}/${tool}`;
}
