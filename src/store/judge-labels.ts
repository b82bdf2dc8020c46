import type { Problem } from "#catalogue/problem.ts";
import { makeProblem } from "#catalogue/problems.ts";
import type { Server } from "#catalogue/server.ts";
import { assessServer } from "#risk/assess.ts";
import type { Assessment } from "#risk/assessment.ts";
import type { Pair } from "#risk/measure.ts";
import type { ServerSubject, ToolSubject } from "#risk/subject.ts";
import type { ReadLabel } from "#store/labels.ts";

/** A label and a verdict, with the definition that was judged and the server that it was judged in. */
export interface JudgedPair extends Pair {
  readonly tool: ToolSubject;
  readonly subject: ServerSubject;
}

export interface JudgedLabels {
  readonly pairs: readonly JudgedPair[];
  readonly problems: readonly Problem[];
}

/**
 * Judges the labelled tools, each among the tools of its server: those of `catalogue` where it has the server, or those
 * that the labels themselves define. Reviews are not applied: it is the program that is measured.
 * @param catalogue servers by slug
 */
export function judgeLabels(
  labels: readonly ReadLabel[],
  catalogue: ReadonlyMap<string, Server>,
): JudgedLabels {
  const pairs: JudgedPair[] = [];
  const problems: Problem[] = [];
  for (const [slug, group] of Map.groupBy(labels, ({ label }) => label.server)) {
    const subject = subjectOf(group, catalogue.get(slug));
    const verdicts = new Map<string, { tool: ToolSubject; assessment: Assessment }>();
    for (const [index, assessment] of assessServer(subject).entries()) {
      const tool = subject.tools[index];
      if (tool !== undefined) verdicts.set(tool.name, { tool, assessment });
    }
    for (const { label, place } of group) {
      const verdict = verdicts.get(label.tool);
      if (verdict === undefined)
        problems.push(makeProblem("label-tool", place, { server: slug, tool: label.tool }));
      else pairs.push({ label, subject, ...verdict });
    }
  }
  return { pairs, problems };
}

function subjectOf(group: readonly ReadLabel[], server: Server | undefined): ServerSubject {
  const defined = group.map(({ definition }) => definition).filter((definition) => definition !== undefined);
  if (server !== undefined && defined.length === 0) return server;
  const [first] = group;
  const names = new Set(defined.map(({ name }) => name));
  const others = (server?.tools ?? []).filter(({ name }): boolean => !names.has(name));
  const tools: readonly ToolSubject[] = [...defined, ...others];
  return {
    name: server?.name ?? first?.serverName ?? first?.label.server ?? "",
    description: server?.description ?? first?.serverDescription,
    instructions: server?.instructions,
    tools,
  };
}
